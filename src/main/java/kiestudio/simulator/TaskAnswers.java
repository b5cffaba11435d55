package kiestudio.simulator;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What Kie says of a task, in recordInfo and in its callback; the fields and their odd encodings are those of recorded answers. */
final class TaskAnswers {

    private final JsonMapper json;
    private final SimulatorFiles files;
    private final URI origin;

    TaskAnswers(JsonMapper json, SimulatorFiles files, URI origin) {
        this.json = json;
        this.files = files;
        this.origin = origin;
    }

    /** {@code data} of recordInfo. {@code param} is JSON in a string, whose {@code input} is again JSON in a string; no callBackUrl. */
    ObjectNode info(SimulatedTask task, Instant now) {
        SimulatedTask.State state = task.state(now);
        ObjectNode param = json.createObjectNode();
        param.put("input", task.input().toString());
        param.put("model", task.model());
        ObjectNode data = json.createObjectNode();
        data.put("taskId", task.taskId());
        data.put("model", task.model());
        data.put("state", state.name());
        data.put("param", param.toString());
        data.put("resultJson", state == SimulatedTask.State.success ? resultJson(task) : "");
        Failure failure = state == SimulatedTask.State.fail ? task.failure() : null;
        data.put("failCode", failure == null ? null : failure.code());
        data.put("failMsg", failure == null ? null : failure.message());
        if (task.ended(now)) {
            data.put("costTime", Duration.between(task.created(), task.end()).toSeconds());
            data.put("completeTime", task.end().toEpochMilli());
        } else {
            data.putNull("costTime");
            data.putNull("completeTime");
        }
        data.put("createTime", task.created().toEpochMilli());
        data.put("creditsConsumed", failure == null ? task.credits() : BigDecimal.ZERO.setScale(1));
        return data;
    }

    private String resultJson(SimulatedTask task) {
        ObjectNode result = json.createObjectNode();
        ArrayNode urls = result.putArray("resultUrls");
        for (String name : task.results() == null ? List.<String>of() : task.results()) {
            urls.add(files.url(origin, files.result(name)).toString());
        }
        return result.toString();
    }

    /** The body of the callback, docs.kie.ai market pages. */
    ObjectNode callback(SimulatedTask task, Instant now) {
        boolean success = task.state(now) == SimulatedTask.State.success;
        ObjectNode body = json.createObjectNode();
        body.put("code", success ? 200 : 501);
        body.put("msg", success ? "Playground task completed successfully." : "Playground task failed.");
        ObjectNode data = info(task, now);
        data.put("updateTime", now.toEpochMilli());
        if (!success) {
            data.putNull("resultJson");
        }
        body.set("data", data);
        return body;
    }
}
