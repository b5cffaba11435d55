package kiestudio.platform;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Checks the addresses that the administrator configures. */
final class BaseAddress {

    private BaseAddress() {}

    /**
     * The address without trailing slashes; a path is allowed, for a gateway that has Kie below one.
     *
     * @param setting name of the setting, for the message
     * @throws InvalidSettingException when it is not http or https, has no host, or holds a user, a query or a fragment
     */
    static URI of(String setting, @Nullable URI address) {
        if (address == null || !("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()))) {
            throw new InvalidSettingException(
                    setting + " must be an address that begins with http:// or https://, for example https://kie.example.org.");
        }
        if (address.getHost() == null || address.getPort() > 65535) {
            throw new InvalidSettingException(setting + " must name a host, for example https://kie.example.org.");
        }
        if (address.getRawUserInfo() != null || address.getRawQuery() != null || address.getRawFragment() != null) {
            throw new InvalidSettingException(setting + " must be an address without a user, a query or a fragment.");
        }
        return URI.create(address.toString().replaceFirst("/+$", ""));
    }
}
