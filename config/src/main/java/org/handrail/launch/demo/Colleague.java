package org.handrail.launch.demo;

/** Who works in the helpdesk; the first of a department leads it. */
enum Colleague {
  ADA("admin", "ADMIN", null, "Ada", "Lindqvist", "en", "ada.lindqvist"),
  NATALIIA("manager", "MANAGER", null, "Наталія", "Гринчук", "uk", "nataliia.hrynchuk"),
  OKSANA("oksana", "LEAD", Department.SERVICE_DESK, "Оксана", "Ткаченко", "uk", "oksana.tkachenko"),
  LIAM("liam", "AGENT", Department.SERVICE_DESK, "Liam", "Porter", "en", "liam.porter"),
  ARTEM("artem", "AGENT", Department.SERVICE_DESK, "Артём", "Зайцев", "ru", "artem.zaitsev"),
  SOLOMIIA(
      "solomiia",
      "AGENT",
      Department.SERVICE_DESK,
      "Соломія",
      "Яремчук",
      "uk",
      "solomiia.yaremchuk"),
  DMYTRO("dmytro", "LEAD", Department.INFRASTRUCTURE, "Дмитро", "Гайдук", "uk", "dmytro.haiduk"),
  INGRID("ingrid", "AGENT", Department.INFRASTRUCTURE, "Ingrid", "Solberg", "en", "ingrid.solberg"),
  KIRILL("kirill", "AGENT", Department.INFRASTRUCTURE, "Кирилл", "Громов", "ru", "kirill.gromov"),
  MARTA("marta", "LEAD", Department.SECURITY, "Марта", "Левчук", "uk", "marta.levchuk"),
  HUGO("hugo", "AGENT", Department.SECURITY, "Hugo", "Castell", "en", "hugo.castell");

  private final String login;
  private final String role;
  private final Department department;
  private final Name person;

  Colleague(
      String login,
      String role,
      Department department,
      String first,
      String last,
      String language,
      String latin) {
    this.login = login;
    this.role = role;
    this.department = department;
    this.person = new Name(first, last, language, latin);
  }

  String login() {
    return login;
  }

  String role() {
    return role;
  }

  /** Null for those who do not work on tickets. */
  Department department() {
    return department;
  }

  Name person() {
    return person;
  }
}
