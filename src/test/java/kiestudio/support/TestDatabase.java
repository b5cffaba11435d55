package kiestudio.support;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The two databases that everything which touches SQL is tested on. Each call gives an empty, migrated database of its own. */
public enum TestDatabase {
    H2 {
        @Override
        public String url() {
            return "jdbc:h2:mem:" + UUID.randomUUID()
                    + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=5000";
        }

        @Override
        public String username() {
            return "sa";
        }
    },
    POSTGRESQL {
        @Override
        public String url() {
            String name = "t" + UUID.randomUUID().toString().replace("-", "");
            try (var connection = Server.INSTANCE.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return Server.INSTANCE.getJdbcUrl("postgres", name);
        }

        @Override
        public String username() {
            return "postgres";
        }
    };

    /** JDBC address of a new empty database, for a Spring context that migrates it itself. */
    public abstract String url();

    public abstract String username();

    /** A pool on a new, migrated database. */
    public DataSource fresh() {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url());
        pool.setUsername(username());
        pool.setPassword("");
        pool.setMaximumPoolSize(12);
        // Hundreds of tests share one PostgreSQL: what a test no longer uses is given back soon.
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(10_000);
        Flyway.configure().dataSource(pool).locations("classpath:db/migration").load().migrate();
        return pool;
    }

    private static final class Server {
        static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().setServerConfig("max_connections", "600").start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
