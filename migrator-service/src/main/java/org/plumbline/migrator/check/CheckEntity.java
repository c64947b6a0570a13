package org.plumbline.migrator.check;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A check's result as it is kept. */
@Entity
@Table(schema = "etl", name = "check_results")
class CheckEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "check_result_id")
    Long id;

    @Column(name = "run_id")
    long runId;

    @Column(name = "check_id")
    String checkId;

    String kind;
    String severity;
    String outcome;
    String description;
    BigDecimal expected;
    BigDecimal actual;
    String message;
    String tolerance;
    long faults;
    String fingerprint;

    @Column(name = "acceptance_id")
    Long acceptanceId;

    @Column(name = "rows_at_fault")
    @JdbcTypeCode(SqlTypes.JSON)
    List<Map<String, Object>> rowsAtFault;

    @Column(name = "duration_ms")
    long durationMillis;

    static CheckEntity of(long runId, CheckResult result) {
        var entity = new CheckEntity();
        entity.runId = runId;
        entity.checkId = result.id();
        entity.kind = lowerCase(result.check().kind());
        entity.severity = lowerCase(result.check().severity());
        entity.outcome = lowerCase(result.outcome());
        entity.description = result.check().description();
        entity.expected = result.finding().expected();
        entity.actual = result.finding().actual();
        entity.message = result.message();
        entity.tolerance = result.check().tolerance().toString();
        entity.faults = result.finding().faults();
        entity.fingerprint = result.finding().fingerprint();
        entity.acceptanceId = result.acceptance();
        entity.rowsAtFault = result.finding().rowsAtFault();
        entity.durationMillis = result.durationMillis();
        return entity;
    }

    private static String lowerCase(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
