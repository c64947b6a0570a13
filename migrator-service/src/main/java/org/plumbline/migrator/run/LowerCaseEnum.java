package org.plumbline.migrator.run;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Stores enums in lower case, as in the API. */
public abstract class LowerCaseEnum<E extends Enum<E>> implements AttributeConverter<E, String> {

    private final Class<E> type;

    protected LowerCaseEnum(Class<E> type) {
        this.type = type;
    }

    @Override
    public String convertToDatabaseColumn(E value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public E convertToEntityAttribute(String text) {
        return text == null ? null : Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
    }

    @Converter(autoApply = true)
    static final class Mode extends LowerCaseEnum<RunMode> {
        Mode() {
            super(RunMode.class);
        }
    }

    @Converter(autoApply = true)
    static final class State extends LowerCaseEnum<RunState> {
        State() {
            super(RunState.class);
        }
    }

    @Converter(autoApply = true)
    static final class Fault extends LowerCaseEnum<RunFault> {
        Fault() {
            super(RunFault.class);
        }
    }

    @Converter(autoApply = true)
    static final class Phase extends LowerCaseEnum<RunPhase> {
        Phase() {
            super(RunPhase.class);
        }
    }
}
