package org.handrail;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.Priority;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.handrail.security.Internal;
import org.handrail.security.OpenToAnybody;
import org.handrail.security.Requires;
import org.handrail.ticket.access.Authorisation;
import org.handrail.ticket.change.TicketChanged;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may know whom among the features, and that no door stands open. */
class ArchitectureTest {

  private static final String ROOT = "org.handrail.";

  private static final JavaClasses HANDRAIL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.handrail");

  /**
   * What each feature may know besides itself and its own parts. A part with a row of its own is a
   * feature of its own. Order: anyone who stands lower may know those above, never the other way.
   */
  static final Map<String, Set<String>> MAY_KNOW =
      Map.ofEntries(
          entry("kernel", Set.of()),
          entry("settings", Set.of("kernel")),
          entry("calendar", Set.of()),
          entry("calendar.definition", Set.of("calendar")),
          entry("calendar.holiday", Set.of("calendar", "calendar.definition")),
          entry("calendar.feed", Set.of("kernel", "settings", "calendar", "calendar.definition")),
          entry("security", Set.of("kernel")),
          entry("security.audit", Set.of("kernel", "security")),
          entry("security.token", Set.of("kernel", "security", "security.audit")),
          entry("security.key", Set.of("kernel", "settings", "security")),
          entry("people", Set.of("kernel", "settings", "security", "security.audit")),
          entry(
              "security.signin",
              Set.of("people", "kernel", "settings", "security", "security.token")),
          entry(
              "security.account",
              Set.of(
                  "kernel",
                  "settings",
                  "people",
                  "security",
                  "security.token",
                  "security.signin",
                  "security.audit")),
          entry("team.model", Set.of()),
          entry("ticket.model", Set.of("kernel")),
          entry("ticket.field", Set.of("kernel", "ticket.model")),
          entry(
              "team",
              Set.of("team.model", "kernel", "settings", "people", "security", "security.audit")),
          entry(
              "ticket",
              Set.of(
                  "ticket.model",
                  "ticket.field",
                  "kernel",
                  "settings",
                  "people",
                  "security",
                  "security.audit",
                  "team",
                  "team.model")),
          entry(
              "calendar.version",
              Set.of("security.audit", "kernel", "calendar", "calendar.definition")),
          entry(
              "calendar.worktime",
              Set.of(
                  "kernel",
                  "security",
                  "security.audit",
                  "team",
                  "calendar",
                  "calendar.definition",
                  "calendar.version")),
          entry(
              "calendar.refresh",
              Set.of(
                  "kernel",
                  "security",
                  "calendar",
                  "calendar.definition",
                  "calendar.holiday",
                  "calendar.feed",
                  "calendar.version")),
          entry("operation", Set.of("kernel", "security", "security.audit")),
          entry("knowledge", Set.of("kernel", "security")),
          entry("assignment.policy", Set.of("team.model")),
          entry(
              "assignment",
              Set.of(
                  "calendar.version",
                  "calendar",
                  "kernel",
                  "settings",
                  "people",
                  "security",
                  "security.audit",
                  "team",
                  "team.model",
                  "ticket",
                  "ticket.model",
                  "assignment.policy")),
          entry("sla.policy", Set.of("calendar", "ticket.field", "ticket.model")),
          entry("sla.clock", Set.of("calendar", "sla.policy", "ticket.model")),
          entry(
              "sla.definition",
              Set.of(
                  "calendar.worktime",
                  "calendar.version",
                  "kernel",
                  "security",
                  "security.audit",
                  "ticket",
                  "ticket.field",
                  "ticket.model",
                  "calendar",
                  "calendar.definition",
                  "sla.policy",
                  "sla.clock")),
          entry(
              "sla.history",
              Set.of(
                  "people",
                  "ticket",
                  "ticket.field",
                  "ticket.model",
                  "kernel",
                  "sla.policy",
                  "sla.clock",
                  "sla.definition")),
          entry("forecast.score", Set.of()),
          entry("forecast.model", Set.of("ticket.model", "calendar", "sla.policy")),
          entry(
              "forecast.history",
              Set.of("ticket.model", "calendar", "sla.policy", "forecast.model")),
          entry(
              "forecast",
              Set.of(
                  "sla.tracking",
                  "people",
                  "calendar.version",
                  "kernel",
                  "security",
                  "security.audit",
                  "team",
                  "team.model",
                  "ticket",
                  "ticket.model",
                  "calendar",
                  "sla.policy",
                  "sla.clock",
                  "sla.definition",
                  "sla.history",
                  "forecast.score",
                  "forecast.model",
                  "forecast.history")),
          entry(
              "sla.tracking",
              Set.of(
                  "people",
                  "kernel",
                  "security",
                  "ticket",
                  "ticket.field",
                  "ticket.model",
                  "calendar",
                  "sla.policy",
                  "sla.clock",
                  "sla.definition",
                  "sla.history")),
          entry(
              "sla.query",
              Set.of(
                  "team",
                  "people",
                  "calendar.version",
                  "calendar.worktime",
                  "calendar.refresh",
                  "kernel",
                  "security",
                  "ticket",
                  "ticket.model",
                  "calendar",
                  "calendar.definition",
                  "sla.policy",
                  "sla.clock",
                  "sla.definition",
                  "sla.history",
                  "sla.tracking")),
          entry(
              "sla.tester",
              Set.of(
                  "people",
                  "kernel",
                  "security",
                  "team",
                  "team.model",
                  "calendar",
                  "sla.policy",
                  "sla.definition",
                  "ticket",
                  "ticket.field",
                  "ticket.model")),
          entry(
              "sla.review",
              Set.of(
                  "team",
                  "ticket",
                  "people",
                  "ticket.field",
                  "ticket.model",
                  "kernel",
                  "security",
                  "calendar",
                  "calendar.definition",
                  "sla.policy",
                  "sla.clock",
                  "sla.definition",
                  "sla.history")),
          entry(
              "sla.simulation",
              Set.of(
                  "ticket",
                  "ticket.model",
                  "kernel",
                  "security",
                  "team",
                  "team.model",
                  "sla.policy",
                  "sla.clock",
                  "sla.definition",
                  "sla.history")),
          entry("ticket.verification", Set.of("kernel", "security", "ticket.model")),
          entry(
              "sla.verification",
              Set.of(
                  "ticket",
                  "sla.history",
                  "ticket.model",
                  "kernel",
                  "security",
                  "security.audit",
                  "sla.policy",
                  "sla.tracking")),
          entry(
              "channel",
              Set.of(
                  "kernel",
                  "settings",
                  "people",
                  "security",
                  "team",
                  "team.model",
                  "ticket",
                  "ticket.model")),
          entry("channel.delivery", Set.of("kernel", "people", "security", "ticket.model")),
          entry("mail.parse", Set.of("kernel")),
          entry(
              "mail",
              Set.of(
                  "channel",
                  "channel.delivery",
                  "kernel",
                  "settings",
                  "people",
                  "security",
                  "security.key",
                  "security.audit",
                  "team",
                  "team.model",
                  "ticket",
                  "ticket.model",
                  "mail.parse")),
          entry(
              "bootstrap",
              Set.of(
                  "calendar.version",
                  "kernel",
                  "settings",
                  "people",
                  "security",
                  "security.account",
                  "team",
                  "team.model",
                  "ticket",
                  "ticket.field",
                  "ticket.model",
                  "assignment",
                  "calendar",
                  "calendar.definition",
                  "sla.policy",
                  "sla.definition",
                  "calendar.refresh",
                  "mail")),
          entry(
              "notify",
              Set.of(
                  "sla.history",
                  "assignment",
                  "channel",
                  "channel.delivery",
                  "kernel",
                  "settings",
                  "people",
                  "security",
                  "security.account",
                  "security.audit",
                  "security.token",
                  "team",
                  "team.model",
                  "ticket",
                  "ticket.model",
                  "calendar",
                  "sla.policy",
                  "calendar.worktime",
                  "sla.tracking",
                  "forecast.model",
                  "forecast",
                  "mail",
                  "mail.parse")));

  @TestFactory
  Stream<DynamicTest> aFeatureKnowsOnlyWhomTheTableAllows() {
    return new TreeMap<>(MAY_KNOW)
        .keySet().stream()
            .map(feature -> DynamicTest.dynamicTest(feature, () -> knowsOnlyItsOwn(feature)));
  }

  @Test
  void everyPackageBelongsToAFeatureOfTheTable() {
    assertThat(HANDRAIL)
        .extracting(ArchitectureTest::featureOf)
        .as("a new feature gets its row in this table")
        .doesNotContain("");
  }

  @Test
  void everyPublicMethodOfADoorNamesTheRoleItRequires() {
    methods()
        .that()
        .arePublic()
        .and()
        .areDeclaredInClassesThat(areDoors())
        .should(beGuarded())
        .because(
            "what is no door is marked @Internal, and what needs no role says what protects it")
        .check(HANDRAIL);
  }

  @Test
  void theContainersRolesAreNotUsedOnDoors() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("jakarta.annotation.security..")
        .because("they see only the container's caller; @Requires sees mail, timers and jobs too")
        .check(HANDRAIL);
  }

  /** Whom such a feature may know of ours is in its row of the table. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "calendar",
        "calendar.definition",
        "ticket.field",
        "sla.policy",
        "sla.clock",
        "forecast.score",
        "forecast.model",
        "forecast.history",
        "assignment.policy"
      })
  void whatIsDecidedByRulesIsDecidedInPlainJava(String feature) {
    classes()
        .that(describe("belong to " + feature, type -> featureOf(type).equals(feature)))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.handrail..")
        .because("every rule is a row of a table in a test, without a container")
        .check(HANDRAIL);
  }

  @Test
  void otherServersAreAskedThroughTheGuardedClientOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.handrail.kernel.http..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.hc..", "java.net.http..")
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(java.net.Socket.class, java.net.URLConnection.class)
        .orShould()
        .callMethod(java.net.URL.class, "openStream")
        .because("it checks addresses and has limits")
        .check(HANDRAIL);
  }

  @Test
  void onlyTheKernelLooksAtTheRealClock() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.handrail.kernel..")
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .because("tests and the demo move the injected clock")
        .check(HANDRAIL);
  }

  @Test
  void noObserverDependsOnAnOrder() {
    assertThat(HANDRAIL.stream().flatMap(type -> type.getMethods().stream()))
        .filteredOn(method -> observed(method).isPresent())
        .as("what follows in an order is a ChangeParticipant of a declared phase")
        .isNotEmpty()
        .allMatch(
            method -> observed(method).get().tryGetAnnotationOfType(Priority.class).isEmpty());
  }

  @Test
  void whatBelongsToTheTransactionOfAChangeIsAPhaseOfIt() {
    var observers =
        HANDRAIL.stream()
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> observed(method).isPresent())
            .filter(
                method -> method.getRawParameterTypes().get(0).isEquivalentTo(TicketChanged.class))
            .toList();

    assertThat(observers)
        .isNotEmpty()
        .allMatch(
            method ->
                observed(method).get().getAnnotationOfType(Observes.class).during()
                    == TransactionPhase.AFTER_SUCCESS);
  }

  private static Optional<JavaParameter> observed(JavaMethod method) {
    return method.getParameters().stream()
        .filter(parameter -> parameter.isAnnotatedWith(Observes.class))
        .findFirst();
  }

  private static void knowsOnlyItsOwn(String feature) {
    classes()
        .that(describe("belong to " + feature, type -> featureOf(type).equals(feature)))
        .should()
        .onlyDependOnClassesThat(
            describe(
                "are of " + MAY_KNOW.get(feature) + " or nobody's of ours",
                type -> isAllowed(feature, type)))
        .allowEmptyShould(true)
        .check(HANDRAIL);
  }

  private static boolean isAllowed(String feature, JavaClass known) {
    var other = featureOf(known);
    return !known.getPackageName().startsWith(ROOT)
        || other.equals(feature)
        || MAY_KNOW.get(feature).contains(other);
  }

  /** The longest row that the package begins with; empty if there is none. */
  static String featureOf(JavaClass type) {
    return featureOf(type.getPackageName());
  }

  static String featureOf(String packageName) {
    var name = packageName + ".";
    return MAY_KNOW.keySet().stream()
        .filter(feature -> name.startsWith(ROOT + feature + "."))
        .max(Comparator.comparing(String::length))
        .orElse("");
  }

  /** The kernel is below security and asks nobody; {@link Authorisation} is what doors ask. */
  private static DescribedPredicate<JavaClass> areDoors() {
    return describe(
        "are doors",
        type ->
            type.isAnnotatedWith(Stateless.class)
                && !featureOf(type).equals("kernel")
                && !type.isEquivalentTo(Authorisation.class));
  }

  private static ArchCondition<JavaMethod> beGuarded() {
    return new ArchCondition<>("be behind @Requires, or marked @Internal or @OpenToAnybody") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean guarded =
            Stream.of(Requires.class, Internal.class, OpenToAnybody.class)
                .anyMatch(
                    mark ->
                        method.isAnnotatedWith(mark) || method.getOwner().isAnnotatedWith(mark));
        events.add(new SimpleConditionEvent(method, guarded, method.getFullName() + " is open"));
      }
    };
  }
}
