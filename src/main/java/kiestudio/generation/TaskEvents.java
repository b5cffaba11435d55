package kiestudio.generation;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Publishes events when the transaction is through, so that whoever reads the row finds what the event is about. */
@Component
class TaskEvents {

    private final ApplicationEventPublisher publisher;

    TaskEvents(ApplicationEventPublisher publisher) {
        this.publisher = publisher;
    }

    void afterCommit(Object event) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                publisher.publishEvent(event);
            }
        });
    }
}
