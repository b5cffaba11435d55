package kiestudio.api;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import kiestudio.catalog.Category;
import kiestudio.catalog.FieldError;
import kiestudio.catalog.InvalidInputException;
import kiestudio.generation.TaskFilter;
import kiestudio.generation.TaskState;
import org.jspecify.annotations.Nullable;

/** The query of the task list as it came; text throughout, so that a wrong value is answered with its name and what is allowed. */
record TaskListRequest(
        @Parameter(description = "One or several states, by comma or repeated") @Nullable List<String> state,
        @Parameter(description = "image, video or audio") @Nullable String category,
        @Parameter(description = "The studio's model id or Kie's") @Nullable String model,
        @Parameter(description = "Words of the prompt") @Nullable String q,
        @Parameter(description = "Administrators: an account id or username, or * for everybody") @Nullable String owner,
        @Parameter(description = "Created at or after: epoch milliseconds, or ISO 8601; a date means its start in UTC")
                @Nullable String from,
        @Parameter(description = "Created before: epoch milliseconds, or ISO 8601; a date means its start in UTC")
                @Nullable String to,
        @Parameter(description = "From 0; ignored with before") @Nullable String page,
        @Parameter(description = "1 to 200, 50 if left out") @Nullable String size,
        @Parameter(description = "A taskId: only tasks older than it") @Nullable String before) {

    private static final int DEFAULT_SIZE = 50;
    private static final int MAX_SIZE = 200;
    /** Keeps page × size an int; whoever reads that far pages by key. */
    private static final int MAX_PAGE = 1_000_000;
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    /** The same, understood. Whose tasks, and which model a name stands for, is still to be found out. */
    record Checked(
            Set<TaskState> states,
            @Nullable Category category,
            @Nullable String model,
            @Nullable String words,
            @Nullable Instant from,
            @Nullable Instant to,
            int page,
            int size) {

        TaskFilter filter(@Nullable UUID owner, @Nullable String modelId) {
            return new TaskFilter(owner, states, category, modelId, words, from, to);
        }
    }

    /** @throws InvalidInputException naming every wrong parameter */
    Checked check() {
        List<FieldError> errors = new ArrayList<>();
        Set<TaskState> states = EnumSet.noneOf(TaskState.class);
        for (String name : split(state)) {
            TaskState known = Allowed.one("state", name, TaskState.values(), TaskState::id, errors);
            if (known != null) {
                states.add(known);
            }
        }
        Checked checked = new Checked(
                states,
                Allowed.one("category", category, Category.values(), Category::id, errors),
                text("model", model, errors),
                text("q", q, errors),
                time("from", from, errors),
                time("to", to, errors),
                number("page", page, 0, 0, MAX_PAGE, errors),
                number("size", size, DEFAULT_SIZE, 1, MAX_SIZE, errors));
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        return checked;
    }

    private static List<String> split(@Nullable List<String> values) {
        return values == null
                ? List.of()
                : values.stream()
                        .flatMap(value -> Arrays.stream(value.split(",")))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .toList();
    }

    private static @Nullable String text(String name, @Nullable String value, List<FieldError> errors) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (Unstorable.text(value)) {
            errors.add(new FieldError(name, "holds a character that no text can have"));
        }
        return value.strip();
    }

    private static int number(
            String name, @Nullable String value, int otherwise, int min, int max, List<FieldError> errors) {
        if (value == null || value.isBlank()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value.strip());
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, as for a number out of range
        }
        errors.add(new FieldError(name, "must be a whole number from " + min + " to " + max));
        return otherwise;
    }

    private static @Nullable Instant time(String name, @Nullable String value, List<FieldError> errors) {
        if (value == null || value.isBlank()) {
            return null;
        }
        // In a query "+03:00" arrives with a space unless the client escaped the plus.
        String text = value.strip().replace(' ', '+');
        try {
            Instant time = instant(text);
            if (!time.isBefore(Instant.EPOCH) && !time.isAfter(LATEST)) {
                return time;
            }
        } catch (DateTimeException | NumberFormatException e) {
            // said below, as for a time that no task can have
        }
        errors.add(new FieldError(
                name, "must be epoch milliseconds, or ISO 8601 like 2026-11-22 or 2026-11-22T10:15:00Z, from 1970 on"));
        return null;
    }

    private static Instant instant(String text) {
        if (text.chars().allMatch(Character::isDigit)) {
            return Instant.ofEpochMilli(Long.parseLong(text));
        }
        return text.length() == "2026-11-22".length()
                ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                : OffsetDateTime.parse(text.toUpperCase(Locale.ROOT)).toInstant();
    }
}
