package kiestudio.generation;

import kiestudio.kie.KieClient;
import kiestudio.kie.RateSlots;
import org.springframework.stereotype.Component;

/** Asks Kie once about one task. */
@Component
class LookAtKie {

    private final KieClient kie;
    private final RateSlots slots;
    private final ReconcileUnclear reconcile;
    private final ApplyHappening apply;

    LookAtKie(KieClient kie, RateSlots slots, ReconcileUnclear reconcile, ApplyHappening apply) {
        this.kie = kie;
        this.slots = slots;
        this.reconcile = reconcile;
        this.apply = apply;
    }

    void run(Task task) {
        if (!slots.take(RateSlots.Bucket.POLL)) {
            apply.asHolder(task, new Happening.NoSlot(task.dueAt()));
            return;
        }
        String kieTaskId = task.kieTaskId();
        apply.asHolder(task, task.state() == TaskState.UNCLEAR || kieTaskId == null
                ? reconcile.judge(task)
                : new Happening.Looked(kie.look(kieTaskId)));
    }
}
