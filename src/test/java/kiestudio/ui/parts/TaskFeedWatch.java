package kiestudio.ui.parts;

import org.springframework.boot.test.context.TestComponent;

/** Lets tests outside this package count who listens. */
@TestComponent
public class TaskFeedWatch {

    private final TaskFeed feed;

    TaskFeedWatch(TaskFeed feed) {
        this.feed = feed;
    }

    public int open() {
        return feed.subscribers();
    }
}
