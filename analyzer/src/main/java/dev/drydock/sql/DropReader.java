package dev.drydock.sql;

import java.util.List;

/** Reads DROP …. */
final class DropReader {

    private final Tokens in;

    DropReader(Tokens in) {
        this.in = in;
    }

    Statement read() {
        in.expect("drop");
        if (in.accept("owned", "by")) {
            List<String> roles = in.roles();
            boolean cascade = in.acceptCascade();
            in.expectEnd();
            return new DropOwned(in.all(), roles, cascade);
        }
        ObjectKind kind = ObjectReader.kind(in);
        if (kind == null) {
            throw in.unexpected();
        }
        boolean concurrently = kind == ObjectKind.INDEX && in.accept("concurrently");
        boolean ifExists = in.acceptIfExists();
        List<ObjectName> objects = ObjectReader.names(in, kind);
        boolean cascade = in.acceptCascade();
        boolean force = kind == ObjectKind.DATABASE && acceptForce();
        in.expectEnd();
        ObjectName first = objects.get(0);
        if (first.on() == null || first.name() == null) {
            return new Drop(in.all(), kind, objects, ifExists, cascade, concurrently, force);
        }
        String name = first.name().name();
        return switch (kind) {
            case POLICY -> new DropPolicy(in.all(), name, first.on(), ifExists, cascade);
            case RULE -> new DropRule(in.all(), name, first.on(), ifExists, cascade);
            default -> new DropTrigger(in.all(), name, first.on(), ifExists, cascade);
        };
    }

    private boolean acceptForce() {
        boolean with = in.accept("with");
        if (!with && !in.seesSymbol("(")) {
            return false;
        }
        in.expectSymbol("(");
        in.skipTo(")");
        in.expectSymbol(")");
        return true;
    }
}
