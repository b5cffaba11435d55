package kiestudio.kie;

import java.net.URI;
import java.util.Set;
import kiestudio.kie.KieUploadException.Reason;
import kiestudio.kie.Reply.Envelope;

/** What the upload host says of a file. */
final class UploadAnswer {

    /** Codes that are about the file itself (docs.kie.ai "file upload API": 400 and 413; 415 and 422 by their meaning). */
    private static final Set<Integer> REFUSALS = Set.of(400, 413, 415, 422);

    private UploadAnswer() {}

    static URI read(Reply reply, Secrets secrets) {
        Envelope envelope = reply.envelope();
        int code = envelope == null ? reply.status() : envelope.code();
        if (envelope != null && code == 200) {
            URI address = LookAnswer.address(Reply.text(envelope.data().path("downloadUrl")));
            if (address == null) {
                address = LookAnswer.address(Reply.text(envelope.data().path("fileUrl")));
            }
            if (address != null) {
                return address;
            }
        }
        String said = envelope == null || envelope.message().isBlank()
                ? reply.evidence(secrets)
                : code + " " + secrets.hidden(envelope.message(), 400);
        boolean permanent = REFUSALS.contains(code) && (envelope != null || code == 413);
        throw new KieUploadException(permanent ? Reason.REFUSED : Reason.NOT_TAKEN, said);
    }
}
