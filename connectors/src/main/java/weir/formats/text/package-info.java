/** Plain text: one record a line. */
package weir.formats.text;
