package kiestudio.account;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs something in many threads that start at the same moment. */
final class Race {

    private Race() {}

    static <T> List<T> of(int threads, Callable<T> action) throws Exception {
        var start = new CyclicBarrier(threads);
        try (var pool = Executors.newFixedThreadPool(threads)) {
            List<Future<T>> all = Stream.generate(() -> pool.submit(() -> {
                        start.await(30, TimeUnit.SECONDS);
                        return action.call();
                    }))
                    .limit(threads)
                    .toList();
            var results = new ArrayList<T>();
            for (Future<T> one : all) {
                results.add(one.get(60, TimeUnit.SECONDS));
            }
            return results;
        }
    }
}
