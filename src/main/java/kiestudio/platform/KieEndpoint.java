package kiestudio.platform;

import java.net.URI;

/**
 * Where Kie is for this run: the real service, or the built-in simulator on a loopback port. One bean of it exists.
 *
 * @param baseUrl       API origin, without a trailing slash
 * @param uploadBaseUrl upload origin, without a trailing slash
 * @param apiKey        bearer key; sent to these two origins and nowhere else
 * @param simulated     whether results are made by the simulator and cost nothing
 */
public record KieEndpoint(URI baseUrl, URI uploadBaseUrl, String apiKey, boolean simulated) {

    /** Never prints the key. */
    @Override
    public String toString() {
        return "KieEndpoint[" + baseUrl + (simulated ? ", simulated]" : "]");
    }
}
