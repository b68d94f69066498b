package dev.drydock.sql;

/** How much the result of an expression may change, in PostgreSQL's terms (manual, "Function Volatility Categories"). */
public enum Volatility {

    /** The same for the same arguments, for ever. */
    IMMUTABLE,

    /** The same for the same arguments within a statement: it reads tables, settings or the start of the transaction. */
    STABLE,

    /** It may be another at each evaluation, or the evaluation changes something. */
    VOLATILE
}
