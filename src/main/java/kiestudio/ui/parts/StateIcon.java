package kiestudio.ui.parts;

import kiestudio.generation.TaskState;

/** The icon that goes with each state's word and colour. */
public final class StateIcon {

    private StateIcon() {}

    public static Icon of(TaskState state) {
        return switch (state) {
            case PENDING -> Icon.CLOCK;
            case SUBMITTING, WAITING, QUEUING -> Icon.CIRCLE_DASHED;
            case GENERATING, SAVING -> Icon.LOADER;
            case SUCCESS -> Icon.CIRCLE_CHECK;
            case FAIL -> Icon.CIRCLE_ALERT;
            case UNCLEAR, LOST -> Icon.TRIANGLE_ALERT;
            case CANCELLED -> Icon.CIRCLE_SLASH;
        };
    }
}
