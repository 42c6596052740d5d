package org.whistlegrid.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.Refusal;

/** A row of the task lists that cannot be added or ended as it stands. */
public class TaskListRefused extends Refusal {

    private TaskListRefused(Kind kind, String code, @Nullable String where, Object... arguments) {
        super(kind, code, where, arguments);
    }

    public static TaskListRefused unknown(Object id) {
        return new TaskListRefused(Kind.UNKNOWN, "task-unknown", "id", id);
    }

    /** What was sent by the list before stays sent: it changes today at the earliest. */
    public static TaskListRefused past(String where, LocalDate day) {
        return new TaskListRefused(Kind.UNPROCESSABLE, "task-past", where, day);
    }

    /** No category of the catalogue fits the pattern. */
    public static TaskListRefused noCategory(String pattern) {
        return new TaskListRefused(Kind.UNPROCESSABLE, "task-no-category", "/pattern", pattern);
    }

    public static TaskListRefused noArea(String area, LocalDate day) {
        return new TaskListRefused(Kind.UNPROCESSABLE, "task-no-area", "/area", area, day);
    }

    /** The same tier, pattern and area stand on the list already and have no end: that row is ended first. */
    public static TaskListRefused twice(String pattern) {
        return new TaskListRefused(Kind.CONFLICT, "task-twice", "/pattern", pattern);
    }

    public static TaskListRefused endedAlready(LocalDate since) {
        return new TaskListRefused(Kind.CONFLICT, "task-ended-already", "/from", since);
    }
}
