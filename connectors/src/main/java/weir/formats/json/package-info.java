/**
 * JSON by Jackson: files of one value a line, and messages of one value each.
 *
 * <p>Objects are mapped by the names of their fields or record components; Jackson's annotations work. What the class
 * does not know is ignored, what it needs and does not get is null, and a null for a primitive is an error.
 */
package weir.formats.json;
