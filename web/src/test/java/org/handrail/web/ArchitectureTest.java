package org.handrail.web;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAccess.Predicates;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Schedule;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.util.List;
import javax.sql.DataSource;
import org.handrail.kernel.Sql;
import org.handrail.kernel.work.BackgroundTimer;
import org.handrail.security.Internal;
import org.junit.jupiter.api.Test;

/** What screens and REST may know: doors and records, nothing behind them. */
class ArchitectureTest {

  /** Ours with the domain they call, without tests. */
  static final JavaClasses HANDRAIL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.handrail");

  @Test
  void noPackageKnowsItselfByWayOfOthers() {
    slices().matching("org.handrail.(**)").should().beFreeOfCycles().check(HANDRAIL);
  }

  @Test
  void screensAndRestNeverTouchTheDatabase() {
    noClasses()
        .that()
        .resideInAPackage("org.handrail.web..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.sql..", "org.jdbi..")
                .or(JavaClass.Predicates.assignableTo(Sql.class))
                .or(JavaClass.Predicates.assignableTo(EntityManager.class))
                .or(JavaClass.Predicates.assignableTo(DataSource.class)))
        .because("who sees what is decided behind the doors")
        .check(HANDRAIL);
  }

  @Test
  void screensAndRestNeverHoldAnEntity() {
    noClasses()
        .that()
        .resideInAPackage("org.handrail.web..")
        .should()
        .dependOnClassesThat(describe("are entities", type -> type.isAnnotatedWith(Entity.class)))
        .because("reads are records")
        .check(HANDRAIL);
  }

  @Test
  void screensAndRestCallDoorsOnly() {
    noClasses()
        .that()
        .resideInAPackage("org.handrail.web..")
        .should()
        .accessTargetWhere(areInternal())
        .because("what is @Internal does not ask who calls")
        .check(HANDRAIL);
  }

  @Test
  void aFeatureOfTheWebKnowsTheCommonOnesOnly() {
    slices()
        .matching("org.handrail.web.(*)..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(
            DescribedPredicate.alwaysTrue(),
            resideInAnyPackage(
                "org.handrail.web.ui..",
                "org.handrail.web.http..",
                "org.handrail.web.attachment.."))
        .allowEmptyShould(true)
        .check(HANDRAIL);
  }

  /** Of all three modules: the server ends a timer for good whose method throws a few times. */
  @Test
  void theMethodOfATimerOnlyBeatsItsTimer() {
    methods()
        .that()
        .areAnnotatedWith(Schedule.class)
        .should(onlyRunABackgroundTimer())
        .because("a timer never throws and is seen in health, metrics and log")
        .check(HANDRAIL);
  }

  @Test
  void timersAreKnownFromTheStartAndWithoutATransactionThatCouldFailAroundThem() {
    classes()
        .that(
            describe(
                "have timers",
                type ->
                    type.getMethods().stream()
                        .anyMatch(method -> method.isAnnotatedWith(Schedule.class))))
        .should()
        .beAnnotatedWith(Startup.class)
        .andShould(beWithoutATransaction())
        .check(HANDRAIL);
  }

  private static ArchCondition<JavaMethod> onlyRunABackgroundTimer() {
    return new ArchCondition<>("call BackgroundTimer.run and nothing else") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        var called =
            method.getCallsFromSelf().stream().map(call -> call.getTarget().getFullName()).toList();
        boolean ok = called.equals(List.of(BackgroundTimer.class.getName() + ".run()"));
        events.add(new SimpleConditionEvent(method, ok, method.getFullName() + " calls " + called));
      }
    };
  }

  private static ArchCondition<JavaClass> beWithoutATransaction() {
    return new ArchCondition<>("run without a transaction") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean ok =
            type.tryGetAnnotationOfType(TransactionAttribute.class)
                .filter(mark -> mark.value() == TransactionAttributeType.NOT_SUPPORTED)
                .isPresent();
        events.add(new SimpleConditionEvent(type, ok, type.getName() + " has a transaction"));
      }
    };
  }

  private static DescribedPredicate<JavaAccess<?>> areInternal() {
    return Predicates.target(
        describe(
            "are marked @Internal",
            target ->
                target.isAnnotatedWith(Internal.class)
                    || target.getOwner().isAnnotatedWith(Internal.class)));
  }
}
