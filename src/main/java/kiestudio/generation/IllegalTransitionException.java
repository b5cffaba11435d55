package kiestudio.generation;

/** Something was said to have happened that cannot happen in this state. */
class IllegalTransitionException extends RuntimeException {

    IllegalTransitionException(TaskState state, Happening happening) {
        super(happening.getClass().getSimpleName() + " cannot happen to a task that is " + state.id());
    }
}
