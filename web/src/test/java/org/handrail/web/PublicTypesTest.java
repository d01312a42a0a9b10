package org.handrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * In the domain a type is public only if another package uses it, or meets it in what it uses:
 * entry points, values, events and errors. Everything else is the package's own.
 */
class PublicTypesTest {

  /** What containers make by themselves needs to be public, or is found by its name. */
  private static final Set<String> MADE_BY_CONTAINERS =
      Set.of(
          "jakarta.ejb.Stateless",
          "jakarta.ejb.Singleton",
          "jakarta.persistence.Entity",
          "jakarta.persistence.Converter",
          "jakarta.persistence.Embeddable",
          "jakarta.inject.Named",
          "jakarta.interceptor.Interceptor");

  /**
   * What adapters that may come with other archives implement, found by the ServiceLoader, and
   * records whose parts are bound to SQL by reflection.
   */
  private static final Set<String> FOUND_BY_REFLECTION =
      Set.of(
          "org.handrail.ticket.model.ChannelProvider",
          "org.handrail.sla.verification.Difference",
          "org.handrail.ticket.verification.TicketDifference");

  private static final Map<JavaClass, List<JavaClass>> BY_OUTERMOST =
      new ClassFileImporter()
          .importPackages("org.handrail").stream()
              .collect(Collectors.groupingBy(PublicTypesTest::outermost));

  @Test
  void aTypeThatNoOtherPackageMeetsIsPackagePrivate() {
    var met = met();

    assertThat(
            all()
                .filter(type -> !isTest(type))
                .filter(PublicTypesTest::isOfTheDomain)
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(JavaClass::isTopLevelClass)
                .map(JavaClass::getName)
                .filter(name -> !met.contains(name))
                .sorted())
        .isEmpty();
  }

  /** What other packages use, and what they come across in its public signatures. */
  private static Set<String> met() {
    var met = new HashSet<String>();
    all()
        .filter(PublicTypesTest::isOfTheDomain)
        .filter(
            type ->
                isMadeByAContainer(type)
                    || type.isAssignableTo(Throwable.class)
                    || FOUND_BY_REFLECTION.contains(type.getName())
                    || type.getSimpleName().endsWith("MBean")
                    || isUsedByAnotherPackage(type))
        .forEach(type -> meet(type, met));
    return met;
  }

  private static void meet(JavaClass type, Set<String> met) {
    var top = outermost(type);
    if (!isOfTheDomain(top) || !met.add(top.getName())) {
      return;
    }
    BY_OUTERMOST.get(top).stream()
        .filter(each -> !each.getModifiers().contains(JavaModifier.PRIVATE))
        .flatMap(PublicTypesTest::signatures)
        .forEach(each -> meet(each, met));
  }

  private static Stream<JavaClass> signatures(JavaClass type) {
    var parents = Stream.concat(type.getRawSuperclass().stream(), type.getRawInterfaces().stream());
    var fields =
        type.getFields().stream()
            .filter(isVisible(JavaField::getModifiers))
            .map(JavaField::getType);
    var units =
        type.getCodeUnits().stream()
            .filter(isVisible(JavaCodeUnit::getModifiers))
            .flatMap(
                unit ->
                    Stream.concat(
                        Stream.of(unit.getReturnType()), unit.getParameterTypes().stream()));
    var permitted = all().filter(each -> each.getRawInterfaces().contains(type));
    return Stream.of(
            parents,
            permitted.filter(each -> type.getModifiers().contains(JavaModifier.ABSTRACT)),
            Stream.concat(fields, units).map(JavaType::getAllInvolvedRawTypes).flatMap(Set::stream))
        .flatMap(each -> each)
        .map(JavaClass::getBaseComponentType);
  }

  private static <T> Predicate<T> isVisible(Function<T, Set<JavaModifier>> modifiers) {
    return member ->
        modifiers.apply(member).contains(JavaModifier.PUBLIC)
            || modifiers.apply(member).contains(JavaModifier.PROTECTED);
  }

  private static boolean isUsedByAnotherPackage(JavaClass type) {
    return type.getDirectDependenciesToSelf().stream()
        .map(Dependency::getOriginClass)
        .anyMatch(user -> !user.getPackageName().equals(type.getPackageName()));
  }

  private static boolean isMadeByAContainer(JavaClass type) {
    return MADE_BY_CONTAINERS.stream().anyMatch(type::isAnnotatedWith);
  }

  private static Stream<JavaClass> all() {
    return BY_OUTERMOST.values().stream().flatMap(List::stream);
  }

  private static boolean isTest(JavaClass type) {
    return type.getSource()
        .map(source -> source.getUri().toString())
        .filter(uri -> uri.contains("-tests.jar") || uri.contains("test-classes"))
        .isPresent();
  }

  private static boolean isOfTheDomain(JavaClass type) {
    return type.getPackageName().startsWith("org.handrail.")
        && !type.getPackageName().startsWith("org.handrail.web")
        && !type.getPackageName().startsWith("org.handrail.launch")
        && !type.getPackageName().startsWith("org.handrail.batch")
        && !type.getPackageName().startsWith("org.handrail.testing");
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(PublicTypesTest::outermost).orElse(type);
  }
}
