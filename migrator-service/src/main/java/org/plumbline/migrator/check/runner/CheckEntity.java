package org.plumbline.migrator.check.runner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A check's stored result. */
@Entity
@Table(schema = "etl", name = "check_results")
public class CheckEntity {

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

    @Column(name = "faults")
    long failing;

    String fingerprint;

    @Column(name = "acceptance_id")
    Long acceptanceId;

    @Column(name = "rows_at_fault")
    @JdbcTypeCode(SqlTypes.JSON)
    List<Map<String, Object>> failingRows;

    @Column(name = "duration_ms")
    long durationMillis;
}
