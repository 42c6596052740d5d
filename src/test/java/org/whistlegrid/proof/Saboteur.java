package org.whistlegrid.proof;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Takes the database away from whoever is in the middle of a transaction. */
@ApplicationScoped
class Saboteur {

    private static final String KILL =
            """
            select count(pg_terminate_backend(pid)) from pg_stat_activity
            where datname = current_database() and usename = current_user and pid <> pg_backend_pid() and xact_start is not null
            """;

    private final AgroalDataSource database;

    Saboteur(AgroalDataSource database) {
        this.database = database;
    }

    /** @return how many backends were ended, when it has happened */
    CompletableFuture<Integer> strikeIn(int millis) {
        return CompletableFuture.supplyAsync(
                this::strike, CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS));
    }

    private int strike() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet killed = statement.executeQuery(KILL)) {
            return killed.next() ? killed.getInt(1) : 0;
        } catch (SQLException struckMyself) {
            return 0;
        }
    }
}
