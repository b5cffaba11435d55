package kiestudio.ui.history;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody is in the history: {@code ?state=fail&model=…&task=…}. The same address shows the same again.
 *
 * @param task the opened task
 */
record HistoryAddress(HistoryFilter filter, @Nullable UUID task) {

    static final String PATH = "history";

    static HistoryAddress of(QueryParameters query) {
        return new HistoryAddress(
                HistoryFilter.of(query),
                query.getSingleParameter("task").flatMap(HistoryFilter::uuid).orElse(null));
    }

    QueryParameters query() {
        var query = new LinkedHashMap<>(filter.query());
        if (task != null) {
            query.put("task", task.toString());
        }
        return QueryParameters.simple(query);
    }

    HistoryAddress narrowed(HistoryFilter other) {
        return new HistoryAddress(other, task);
    }

    HistoryAddress opened(@Nullable UUID other) {
        return new HistoryAddress(filter, other);
    }
}
