package org.handrail.web;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAccess.Predicates;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import javax.sql.DataSource;
import org.handrail.kernel.Sql;
import org.handrail.security.Internal;
import org.junit.jupiter.api.Test;

/** What screens and REST may know: doors and records, nothing behind them. */
class ArchitectureTest {

  /** Ours with the domain they call, without tests. */
  private static final JavaClasses HANDRAIL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.handrail");

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

  private static DescribedPredicate<JavaAccess<?>> areInternal() {
    return Predicates.target(
        describe(
            "are marked @Internal",
            target ->
                target.isAnnotatedWith(Internal.class)
                    || target.getOwner().isAnnotatedWith(Internal.class)));
  }
}
