package dev.drydock.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Knows the actions of ALTER TABLE and its likes that have no record of their own (manual of 18, synopses). */
final class OtherActions {

    private static final List<String> OF_TABLES = List.of(
            "set logged",
            "set unlogged",
            "set tablespace",
            "set access method",
            "set without cluster",
            "set without oids",
            "owner to",
            "enable trigger",
            "enable replica trigger",
            "enable always trigger",
            "enable rule",
            "enable replica rule",
            "enable always rule",
            "enable row level security",
            "disable trigger",
            "disable rule",
            "disable row level security",
            "force row level security",
            "no force row level security",
            "no inherit",
            "inherit",
            "cluster on",
            "replica identity full",
            "replica identity nothing",
            "replica identity default",
            "replica identity using index",
            "depends on extension",
            "no depends on extension",
            "not of",
            "of");
    private static final List<String> OF_SEQUENCES = List.of(
            "as",
            "increment",
            "minvalue",
            "maxvalue",
            "no minvalue",
            "no maxvalue",
            "no cycle",
            "cycle",
            "cache",
            "start",
            "restart",
            "owned by");
    private static final List<String> OF_COLUMNS = List.of(
            "set statistics",
            "set storage",
            "set compression",
            "set generated",
            "set expression as",
            "set increment",
            "set minvalue",
            "set maxvalue",
            "set no minvalue",
            "set no maxvalue",
            "set no cycle",
            "set cycle",
            "set cache",
            "set start",
            "set restart",
            "restart",
            "drop identity",
            "drop expression",
            "add generated");

    private OtherActions() {}

    /** Passes the key words of an action on a table and returns them. */
    static String ofTable(Tokens in, ObjectKind kind) {
        List<String> phrases = new ArrayList<>(kind == ObjectKind.SEQUENCE ? OF_SEQUENCES : List.of());
        phrases.addAll(OF_TABLES);
        return passed(in, phrases);
    }

    /** Passes the key words of an action behind ALTER COLUMN and the column's name. */
    static String ofColumn(Tokens in) {
        return "ALTER COLUMN " + passed(in, OF_COLUMNS);
    }

    private static String passed(Tokens in, List<String> phrases) {
        for (String phrase : phrases) {
            if (in.accept(phrase.split(" "))) {
                return phrase.toUpperCase(Locale.ROOT);
            }
        }
        for (String word : List.of("set", "reset", "options")) {
            if (in.peek().isWord(word) && in.peek(1).isSymbol("(")) {
                in.next();
                return word.toUpperCase(Locale.ROOT);
            }
        }
        throw in.unexpected();
    }
}
