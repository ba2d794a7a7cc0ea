/**
 * Elements that the program itself holds: collections and iterators, mostly of tests and first programs. One split, read
 * by one reader, holds them all, so their order stays.
 */
package weir.connectors.collection;
