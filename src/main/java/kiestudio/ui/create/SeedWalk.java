package kiestudio.ui.create;

import java.math.BigInteger;
import java.util.Optional;
import kiestudio.catalog.Field;
import kiestudio.catalog.Field.NumberField;
import kiestudio.catalog.Field.TextField;
import kiestudio.catalog.Variant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Runs with a fixed seed would be the same picture paid for again and again: each takes the next seed, from the last one on to the first. */
final class SeedWalk {

    private SeedWalk() {}

    /** Whether the order says a seed that runs can walk on from. */
    static boolean applies(Order order) {
        return field(order.variant()).flatMap(field -> seed(order.input(), field)).isPresent();
    }

    static Order step(Order order, int run) {
        Optional<Field> field = run == 0 ? Optional.empty() : field(order.variant());
        Optional<BigInteger> seed = field.flatMap(one -> seed(order.input(), one));
        if (seed.isEmpty()) {
            return order;
        }
        ObjectNode input = order.input().deepCopy();
        BigInteger next = walked(field.get(), seed.get(), run);
        if (field.get() instanceof TextField) {
            input.put(field.get().name(), next.toString());
        } else {
            input.put(field.get().name(), next);
        }
        return new Order(order.model(), order.variant(), input, order.values());
    }

    private static Optional<Field> field(Variant variant) {
        return variant.fields().stream().filter(Field::isSeed).findFirst();
    }

    /** Empty when none is given, or one that is no whole number: that is for the check to say. */
    private static Optional<BigInteger> seed(ObjectNode input, Field field) {
        JsonNode value = input.get(field.name());
        String text = value == null ? "" : value.asString().strip();
        return text.matches("-?\\d{1,18}") ? Optional.of(new BigInteger(text)) : Optional.empty();
    }

    private static BigInteger walked(Field field, BigInteger seed, int run) {
        BigInteger lowest = BigInteger.ONE;
        BigInteger highest = BigInteger.valueOf(Integer.MAX_VALUE);
        if (field instanceof NumberField number) {
            lowest = number.minimum() == null ? lowest : number.minimum().toBigInteger();
            highest = number.maximum() == null ? highest : number.maximum().toBigInteger();
        }
        BigInteger next = seed.add(BigInteger.valueOf(run));
        return next.compareTo(highest) <= 0 || seed.compareTo(highest) > 0 ? next : lowest.add(next.subtract(highest)).subtract(BigInteger.ONE);
    }
}
