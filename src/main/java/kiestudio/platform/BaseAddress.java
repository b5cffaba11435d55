package kiestudio.platform;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Checks the addresses that the administrator configures. */
final class BaseAddress {

    private BaseAddress() {}

    /**
     * The address without trailing slashes; a path is allowed, for a gateway that has Kie below one.
     *
     * @param setting the setting as an environment variable, for the message
     * @throws StartRefusedException when it is not http or https, has no host, or holds a user, a query or a fragment
     */
    static URI of(String setting, @Nullable URI address) {
        if (address == null || !("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()))) {
            throw wrong(setting, "must be an address that begins with http:// or https://, for example https://kie.example.org.");
        }
        if (address.getHost() == null || address.getPort() > 65535) {
            throw wrong(setting, "must name a host, for example https://kie.example.org.");
        }
        if (address.getRawUserInfo() != null || address.getRawQuery() != null || address.getRawFragment() != null) {
            throw wrong(setting, "must be an address without a user, a query or a fragment.");
        }
        return URI.create(address.toString().replaceFirst("/+$", ""));
    }

    private static StartRefusedException wrong(String setting, String reason) {
        return new StartRefusedException(setting + " " + reason, "Correct " + setting + ", or unset it.");
    }
}
