package kiestudio.account;

/** What an account may do. The name is the Spring Security role. */
public enum Role {
    ADMINISTRATOR,
    MEMBER
}
