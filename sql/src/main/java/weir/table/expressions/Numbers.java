package weir.table.expressions;

/** Arithmetic. */
public interface Numbers<E> extends Operand<E> {
    /** The sum; texts are put together if the other one is a value of Java. */
    default E plus(Object other) {
        return pattern(other instanceof CharSequence ? "(? || ?)" : "(? + ?)", other);
    }

    default E minus(Object other) {
        return pattern("(? - ?)", other);
    }

    default E times(Object other) {
        return pattern("(? * ?)", other);
    }

    default E dividedBy(Object other) {
        return pattern("(? / ?)", other);
    }

    default E mod(Object other) {
        return called("MOD", other);
    }

    default E power(Object exponent) {
        return called("POWER", exponent);
    }

    default E exp() {
        return called("EXP");
    }

    default E ln() {
        return called("LN");
    }

    default E log() {
        return called("LN");
    }

    default E log(Object base) {
        return of(Term.pattern("LOG(?, ?)", Term.of(base), term()));
    }

    default E log10() {
        return called("LOG10");
    }

    default E log2() {
        return called("LOG2");
    }

    default E sqrt() {
        return called("SQRT");
    }

    default E abs() {
        return called("ABS");
    }

    default E sign() {
        return called("SIGN");
    }

    default E floor() {
        return called("FLOOR");
    }

    default E ceil() {
        return called("CEIL");
    }

    default E round(Object places) {
        return called("ROUND", places);
    }

    default E truncate() {
        return called("TRUNCATE");
    }

    default E truncate(Object places) {
        return called("TRUNCATE", places);
    }

    default E sin() {
        return called("SIN");
    }

    default E sinh() {
        return called("SINH");
    }

    default E cos() {
        return called("COS");
    }

    default E cosh() {
        return called("COSH");
    }

    default E tan() {
        return called("TAN");
    }

    default E tanh() {
        return called("TANH");
    }

    default E cot() {
        return called("COT");
    }

    default E asin() {
        return called("ASIN");
    }

    default E acos() {
        return called("ACOS");
    }

    default E atan() {
        return called("ATAN");
    }

    default E degrees() {
        return called("DEGREES");
    }

    default E radians() {
        return called("RADIANS");
    }

    default E bin() {
        return called("BIN");
    }

    default E hex() {
        return called("HEX");
    }

    default E unhex() {
        return called("UNHEX");
    }
}
