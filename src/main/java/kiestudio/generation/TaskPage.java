package kiestudio.generation;

import java.util.List;

/** One page of tasks, newest first. {@code total} is exact up to 10,000; beyond that it says 10,000 and {@code totalIsExact} is false. */
public record TaskPage(List<TaskView> items, int page, int size, long total, boolean totalIsExact) {}
