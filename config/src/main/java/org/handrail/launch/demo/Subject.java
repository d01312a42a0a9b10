package org.handrail.launch.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the company's tickets are about: the categories, in the order of the portal's tiles. */
enum Subject {
  WORKPLACE(
      Department.SERVICE_DESK,
      "INCIDENT",
      "pi-desktop",
      "Computer and workplace",
      "Комп’ютер і робоче місце",
      "Компьютер и рабочее место"),
  ACCESS(
      Department.SERVICE_DESK,
      "SERVICE_REQUEST",
      "pi-key",
      "Passwords and access",
      "Паролі й доступ",
      "Пароли и доступ"),
  PRINTING(Department.SERVICE_DESK, "INCIDENT", "pi-print", "Printing", "Друк", "Печать"),
  PHONE(Department.SERVICE_DESK, "INCIDENT", "pi-mobile", "Telephone", "Телефон", "Телефон"),
  SOFTWARE(Department.SERVICE_DESK, "QUESTION", "pi-th-large", "Programs", "Програми", "Программы"),
  ORDER(
      Department.SERVICE_DESK,
      "SERVICE_REQUEST",
      "pi-shopping-cart",
      "New equipment",
      "Нове обладнання",
      "Новое оборудование"),
  NETWORK(
      Department.INFRASTRUCTURE,
      "INCIDENT",
      "pi-wifi",
      "Network and VPN",
      "Мережа та VPN",
      "Сеть и VPN"),
  MAIL(
      Department.INFRASTRUCTURE,
      "INCIDENT",
      "pi-envelope",
      "Mail and calendar",
      "Пошта й календар",
      "Почта и календарь"),
  BUSINESS(
      Department.INFRASTRUCTURE,
      "INCIDENT",
      "pi-database",
      "Compass (freight system)",
      "Compass (система перевезень)",
      "Compass (система перевозок)"),
  SECURITY(
      Department.SECURITY,
      "INCIDENT",
      "pi-shield",
      "Something looks suspicious",
      "Щось здається підозрілим",
      "Что-то кажется подозрительным");

  private final Department department;
  private final String type;
  private final String icon;
  private final String english;
  private final String ukrainian;
  private final String russian;

  Subject(
      Department department,
      String type,
      String icon,
      String english,
      String ukrainian,
      String russian) {
    this.department = department;
    this.type = type;
    this.icon = icon;
    this.english = english;
    this.ukrainian = ukrainian;
    this.russian = russian;
  }

  static List<Subject> of(Department department) {
    return Arrays.stream(values()).filter(each -> each.department == department).toList();
  }

  /** As stories and articles name it. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  String type() {
    return type;
  }

  String icon() {
    return icon;
  }

  String english() {
    return english;
  }

  String ukrainian() {
    return ukrainian;
  }

  String russian() {
    return russian;
  }
}
