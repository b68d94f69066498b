package dev.drydock.lock;

import dev.drydock.schema.Relation;
import dev.drydock.schema.View;
import dev.drydock.sql.CreateView;
import dev.drydock.sql.RefreshMaterializedView;

/** What statements about views do (measured, 13 to 18). */
final class ViewForms {

    private ViewForms() {}

    static void create(CreateView create, Claims claims) {
        Relation existing = claims.schema().relation(create.name()).orElse(null);
        if (existing != null && create.orReplace()) {
            claims.lock(existing.name(), LockMode.ACCESS_EXCLUSIVE);
        }
        if (create.materialized() && existing == null && !create.withNoData()) {
            QueryForms.read(create.query(), claims);
        } else {
            QueryForms.readUnexpanded(create.query(), claims);
        }
    }

    static void refresh(RefreshMaterializedView refresh, Claims claims) {
        Relation relation = claims.schema().relation(refresh.name()).orElse(null);
        claims.lockWritten(refresh.name(), refresh.concurrently() ? LockMode.EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE);
        if (relation instanceof View view && !refresh.withNoData()) {
            QueryForms.underlying(view, LockMode.ACCESS_SHARE, claims);
            if (!refresh.concurrently()) {
                claims.rewrite(view);
            }
        }
    }
}
