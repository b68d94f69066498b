package dev.drydock.lock;

import dev.drydock.sql.DataType;
import java.util.Set;

/** The types that every server has, under the names that it reports (manual, "Data Types"). */
final class BuiltInTypes {

    private static final Set<String> NAMES = Set.of(
            "bigint",
            "bigserial",
            "bit",
            "bit varying",
            "boolean",
            "box",
            "bpchar",
            "bytea",
            "character",
            "character varying",
            "cidr",
            "circle",
            "date",
            "daterange",
            "datemultirange",
            "double precision",
            "inet",
            "int4range",
            "int4multirange",
            "int8range",
            "int8multirange",
            "integer",
            "interval",
            "json",
            "jsonb",
            "jsonpath",
            "line",
            "lseg",
            "macaddr",
            "macaddr8",
            "money",
            "name",
            "numeric",
            "nummultirange",
            "numrange",
            "oid",
            "path",
            "pg_lsn",
            "pg_snapshot",
            "point",
            "polygon",
            "real",
            "regclass",
            "regconfig",
            "regnamespace",
            "regproc",
            "regprocedure",
            "regrole",
            "regtype",
            "serial",
            "smallint",
            "smallserial",
            "text",
            "time with time zone",
            "time without time zone",
            "timestamp with time zone",
            "timestamp without time zone",
            "tsmultirange",
            "tsquery",
            "tsrange",
            "tstzmultirange",
            "tstzrange",
            "tsvector",
            "txid_snapshot",
            "uuid",
            "xml",
            "xid",
            "xid8",
            "\"char\"");

    private BuiltInTypes() {}

    static boolean contains(DataType type) {
        boolean here = type.name().schema() == null || type.name().schema().equals("pg_catalog");
        return here && NAMES.contains(type.name().name());
    }
}
