package dev.drydock.replay.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.replay.Replay;
import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class JsonReplayReportTest {

    @Test
    void what_was_measured_is_there() throws IOException {
        assertThat(json(Reports.key())).isEqualTo("""
                        {
                          "schema" : "drydock/replay/1",
                          "server" : "16.15",
                          "settings" : {
                            "fsync" : "off"
                          },
                          "rowsSince" : null,
                          "missing" : [ ],
                          "tables" : [ {
                            "table" : "public.orders",
                            "rows" : 200000,
                            "bytes" : 9000000,
                            "reason" : null
                          }, {
                            "table" : "public.customers",
                            "rows" : 20000,
                            "bytes" : 900000,
                            "reason" : null
                          } ],
                          "migrations" : [ {
                            "version" : "2",
                            "title" : "customer key",
                            "postgres" : 16,
                            "up" : {
                              "status" : "ok",
                              "failure" : null,
                              "runsWithoutRows" : null,
                              "needsSuperuser" : false,
                              "milliseconds" : 1240,
                              "tempBytes" : 0,
                              "statements" : [ {
                                "kind" : "AlterTable",
                                "file" : "db/V2__customer_key.sql",
                                "line" : 1,
                                "column" : 1,
                                "sql" : "ALTER TABLE orders",
                                "startMs" : 0.5,
                                "milliseconds" : 1239.123,
                                "locks" : [ {
                                  "relation" : "public.orders",
                                  "mode" : "SHARE ROW EXCLUSIVE",
                                  "sinceMs" : 0.5,
                                  "waitedMs" : 0.0,
                                  "heldMs" : 1238.6
                                }, {
                                  "relation" : "public.new_table",
                                  "mode" : "ACCESS EXCLUSIVE",
                                  "sinceMs" : 0.5,
                                  "waitedMs" : 0.0,
                                  "heldMs" : 1300.0
                                } ],
                                "rewrites" : [ ],
                                "scans" : [ "public.orders" ],
                                "builds" : [ "public.orders_customer" ],
                                "written" : [ {
                                  "table" : "public.orders",
                                  "inserted" : 0,
                                  "updated" : 3,
                                  "deleted" : 0
                                } ],
                                "walBytes" : 8192
                              } ]
                            },
                            "down" : {
                              "status" : "ok",
                              "failure" : null,
                              "runsWithoutRows" : null,
                              "needsSuperuser" : false,
                              "milliseconds" : 3,
                              "tempBytes" : 0,
                              "statements" : [ ]
                            },
                            "again" : {
                              "status" : "ok",
                              "failure" : null,
                              "runsWithoutRows" : null,
                              "needsSuperuser" : false,
                              "milliseconds" : 1100,
                              "tempBytes" : 0,
                              "statements" : [ ]
                            },
                            "blocked" : [ {
                              "table" : "public.customers",
                              "readsMs" : 0.0,
                              "writesMs" : 1200.0,
                              "rowsMs" : 0.0,
                              "longestMs" : 1190.0
                            }, {
                              "table" : "public.orders",
                              "readsMs" : 0.4,
                              "writesMs" : 1234.5,
                              "rowsMs" : 12.0,
                              "longestMs" : 1234.5
                            } ],
                            "probes" : [ {
                              "table" : "public.orders",
                              "kind" : "writer",
                              "sql" : "LOCK",
                              "count" : 250,
                              "p50Ms" : 0.4,
                              "p99Ms" : 1190.25,
                              "longestMs" : 1234.5,
                              "errors" : [ ],
                              "notes" : [ ],
                              "latencies" : [ {
                                "atMs" : 0.0,
                                "ms" : 0.4
                              }, {
                                "atMs" : 1.0,
                                "ms" : 1234.5
                              } ]
                            } ],
                            "breaks" : null,
                            "queue" : null,
                            "rollback" : {
                              "verdict" : "restores",
                              "schemaRestored" : true,
                              "schemaDifferences" : [ ],
                              "dataRestored" : null,
                              "dataDifferences" : null,
                              "secondUpEqual" : true,
                              "secondUpDifferences" : [ ],
                              "secondDown" : null
                            },
                            "sizes" : [ {
                              "table" : "public.orders",
                              "bytesBefore" : 9000000,
                              "indexBytesBefore" : 4000000,
                              "bytesAfter" : 9000000,
                              "indexBytesAfter" : 6000000
                            } ],
                            "unfinished" : [ ],
                            "overruns" : [ ]
                          } ]
                        }""");
    }

    @Test
    void what_was_not_measured_is_null() throws IOException {
        assertThat(json(Reports.missing("drop")))
                .contains("\"scans\" : null")
                .contains("""
                            "down" : {
                              "status" : "absent",
                              "failure" : null,
                              "runsWithoutRows" : null,
                              "needsSuperuser" : false,
                              "milliseconds" : null,
                              "tempBytes" : null,
                              "statements" : null
                            },
                        """)
                .contains("""
                            "rollback" : {
                              "verdict" : "missing",
                              "schemaRestored" : null,
                              "schemaDifferences" : null,
                              "dataRestored" : null,
                              "dataDifferences" : null,
                              "secondUpEqual" : null,
                              "secondUpDifferences" : null,
                              "secondDown" : null
                            },
                        """);
    }

    @Test
    void a_failed_step_has_its_failure() throws IOException {
        assertThat(json(Reports.refused()))
                .contains("\"status\" : \"failed\"")
                .contains("\"failure\" : \"db/V5__not_null.sql:1:1: nulls. Fill them.\"")
                .contains("\"runsWithoutRows\" : true");
    }

    @Test
    void a_second_up_that_failed_was_not_compared() throws IOException {
        assertThat(json(Reports.differs()))
                .contains("\"text\" : \"index public.i was not there\"")
                .contains("\"harmless\" : true")
                .contains("\"secondUpEqual\" : false")
                .contains("\"secondUpDifferences\" : null");
    }

    @Test
    void control_characters_are_escaped() throws IOException {
        assertThat(json(Reports.missing("\u001B[2J\u0000"))).contains("\"\\u001B[2J\\u0000\"");
    }

    @Test
    void the_writer_stays_open() throws IOException {
        StringWriter writer = new StringWriter();
        JsonReplayReport.write(Reports.of(), writer);
        writer.write("\n");

        assertThat(writer.toString()).endsWith("}\n");
    }

    private static String json(Replay replay) throws IOException {
        StringWriter writer = new StringWriter();
        JsonReplayReport.write(Reports.of(replay), writer);
        return writer.toString();
    }
}
