package weir.state;

/** What happens to the elements of an operator state when another number of tasks takes it up. */
enum Dealing {
    /** Each goes to one task. */
    SPLIT,
    /** All go to every task. */
    UNION,
    /** All tasks had the same, and have the same again. */
    BROADCAST
}
