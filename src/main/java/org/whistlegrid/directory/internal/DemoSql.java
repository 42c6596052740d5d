package org.whistlegrid.directory.internal;

/** How the demo tables become rows: each statement takes a whole table as JSON in {@code :rows}, empty text is null. */
final class DemoSql {

    static final String UNITS =
            """
            insert into directory.unit (key, kind, name, name_en, code, area, phone)
            select key, kind, name, "nameEn", code, nullif(area, ''), phone
            from jsonb_to_recordset(cast(:rows as jsonb))
              as r(key text, kind text, name text, "nameEn" text, code text, area text, phone text)
            """;

    static final String PEOPLE =
            """
            insert into directory.person (key, name, unit, phone, stand_in)
            select key, name, unit, phone, nullif("standIn", '')
            from jsonb_to_recordset(cast(:rows as jsonb))
              as r(key text, name text, unit text, phone text, "standIn" text)
            """;

    static final String POSTS =
            """
            insert into directory.post (unit, kind, title, holder, valid_from)
            select unit, post, title, key, date '2020-01-01'
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(unit text, post text, title text, key text)
            where post <> ''
            """;

    static final String ACCOUNTS =
            """
            insert into directory.account (username, password_hash)
            select key, hash from jsonb_to_recordset(cast(:rows as jsonb)) as r(key text, hash text)
            """;

    static final String ROLES =
            """
            insert into directory.held_role (person, role, valid_from)
            select key, string_to_table(roles, '|'), date '2020-01-01'
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(key text, roles text)
            """;

    static final String AREAS =
            """
            insert into directory.served_area (person, area, valid_from)
            select key, string_to_table(nullif(areas, ''), '|'), date '2020-01-01'
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(key text, areas text)
            """;

    static final String GRID_POSTS =
            """
            insert into directory.grid_post (area, kind, title, holder, duty, task, valid_from)
            select area, post, title, holder, duty, task, date '2020-01-01'
            from jsonb_to_recordset(cast(:rows as jsonb))
              as r(area text, post text, title text, holder text, duty text, task text)
            """;

    /** The sub-district of the place, whichever it is, is stored as no unit. */
    static final String DUTIES =
            """
            insert into directory.duty (id, pattern, area, unit, legal_basis, co_units, valid_from, valid_to)
            select id, pattern, area, nullif(unit, '@sub-district'), "legalBasis",
              coalesce(string_to_array("coUnits", '|'), '{}'), "validFrom", cast(nullif("validTo", '') as date)
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(
              id uuid, pattern text, area text, unit text, "legalBasis" text, "coUnits" text, "validFrom" date, "validTo" text)
            """;

    static final String TASK_LISTS =
            """
            insert into directory.task_list (id, tier, pattern, area, comes_first, legal_basis, valid_from)
            select id, tier, pattern, area, "comesFirst", "legalBasis", "validFrom"
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(
              id uuid, tier text, pattern text, area text, "comesFirst" boolean, "legalBasis" text, "validFrom" date)
            """;

    private DemoSql() {}
}
