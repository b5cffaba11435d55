package kiestudio.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.UUID;
import kiestudio.support.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CreditLedgerTest {

    private People people;
    private Person boss;
    private UUID anna;

    private void given(TestDatabase database, String budget) {
        people = new People(database);
        boss = people.administrator("boss");
        anna = people.member("anna").id();
        people.administration.setBudget(boss, anna, budget == null ? null : new BigDecimal(budget));
    }

    @ParameterizedTest
    @EnumSource
    void sixteen_requests_at_once_use_the_budget_up_and_not_more(TestDatabase database) throws Exception {
        given(database, "100");

        var outcomes = Race.of(16, () -> {
            int accepted = 0;
            for (int i = 0; i < 4; i++) {
                accepted += reserved("3.125") ? 1 : 0;
            }
            return accepted;
        });

        assertThat(outcomes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(32);
        assertThat(account().reserved()).isEqualByComparingTo("100");
        assertThat(entries()).isEqualTo(32);
    }

    @ParameterizedTest
    @EnumSource
    void one_task_is_reserved_settled_and_released_once_however_often_it_is_asked_for(TestDatabase database)
            throws Exception {
        given(database, "100");
        UUID task = UUID.randomUUID();

        Race.of(8, () -> {
            people.ledger.reserve(anna, task, new BigDecimal("10"));
            return true;
        });
        assertThat(account().reserved()).isEqualByComparingTo("10");

        Race.of(8, () -> {
            people.ledger.settle(anna, task, new BigDecimal("8.5"));
            people.ledger.release(anna, task);
            return true;
        });
        assertThat(account().reserved()).isEqualByComparingTo("0");
        assertThat(account().spent()).isEqualByComparingTo("8.5");
    }

    @ParameterizedTest
    @EnumSource
    void a_released_task_gives_its_reservation_back_once(TestDatabase database) throws Exception {
        given(database, "10");
        UUID task = UUID.randomUUID();
        people.ledger.reserve(anna, task, BigDecimal.TEN);

        Race.of(8, () -> {
            people.ledger.release(anna, task);
            return true;
        });

        assertThat(account().reserved()).isEqualByComparingTo("0");
        assertThat(reserved("10")).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void a_repeated_reservation_is_no_refusal_when_the_budget_is_used_up_meanwhile(TestDatabase database) {
        given(database, "10");
        UUID task = UUID.randomUUID();
        people.ledger.reserve(anna, task, BigDecimal.TEN);

        people.ledger.reserve(anna, task, BigDecimal.TEN);

        assertThat(account().reserved()).isEqualByComparingTo("10");
    }

    @ParameterizedTest
    @EnumSource
    void a_refusal_says_what_is_needed_and_left_and_leaves_the_callers_transaction_usable(TestDatabase database) {
        given(database, "10");

        people.transaction.executeWithoutResult(status -> {
            people.ledger.reserve(anna, UUID.randomUUID(), new BigDecimal("7.5"));
            assertThatThrownBy(() -> people.ledger.reserve(anna, UUID.randomUUID(), new BigDecimal("2.501")))
                    .isInstanceOfSatisfying(OverBudgetException.class, refusal -> {
                        assertThat(refusal.needed()).isEqualByComparingTo("2.501");
                        assertThat(refusal.left()).isEqualByComparingTo("2.5");
                    });
        });

        assertThat(account().reserved()).isEqualByComparingTo("7.5");
    }

    @ParameterizedTest
    @EnumSource
    void a_movement_belongs_to_the_callers_transaction(TestDatabase database) {
        given(database, "10");
        UUID task = UUID.randomUUID();
        people.ledger.reserve(anna, task, BigDecimal.TEN);

        people.transaction.executeWithoutResult(status -> {
            people.ledger.settle(anna, task, BigDecimal.ONE);
            status.setRollbackOnly();
        });

        assertThat(account().reserved()).isEqualByComparingTo("10");
        assertThat(account().spent()).isEqualByComparingTo("0");
    }

    @ParameterizedTest
    @EnumSource
    void without_a_budget_everything_is_booked_and_a_task_of_unknown_price_is_settled_too(TestDatabase database) {
        given(database, null);

        assertThat(reserved("1000000")).isTrue();
        people.ledger.settle(anna, UUID.randomUUID(), new BigDecimal("12"));

        assertThat(account().reserved()).isEqualByComparingTo("1000000");
        assertThat(account().spent()).isEqualByComparingTo("12");
    }

    private boolean reserved(String credits) {
        try {
            people.ledger.reserve(anna, UUID.randomUUID(), new BigDecimal(credits));
            return true;
        } catch (OverBudgetException e) {
            return false;
        }
    }

    private Account account() {
        return people.accounts.find(anna).orElseThrow();
    }

    private int entries() {
        return people.jdbc.sql("select count(*) from credit_entry").query(Integer.class).single();
    }
}
