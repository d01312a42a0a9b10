package org.handrail.launch.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * People who do not exist, as many as are wanted, always the same: half of them Ukrainian, the
 * others English or Russian speaking.
 */
final class Names {

  private static final List<String> LANGUAGES =
      List.of("en", "uk", "ru", "uk", "en", "uk", "uk", "ru", "en", "uk");

  private record Pool(List<String> women, List<String> men, List<String> last) {
    static Pool of(String women, String men, String last) {
      return new Pool(List.of(women.split(" ")), List.of(men.split(" ")), List.of(last.split(" ")));
    }
  }

  private static final Pool ENGLISH =
      Pool.of(
          "Emma Grace Hannah Lucy Alice Ruth Clara Nora Edith Iris",
          "James Oliver Daniel Peter Thomas Owen Felix Martin Simon Hugh",
          "Marlowe Whitfield Ashby Fenwick Calloway Thornton Pemberton Sinclair Dunmore Hartley"
              + " Winslow");

  private static final Pool UKRAINIAN =
      Pool.of(
          "Олена=olena Ірина=iryna Наталія=nataliia Марія=mariia Юлія=yuliia Тетяна=tetiana"
              + " Світлана=svitlana Галина=halyna Софія=sofiia Дарина=daryna",
          "Андрій=andrii Тарас=taras Богдан=bohdan Олег=oleh Сергій=serhii Михайло=mykhailo"
              + " Роман=roman Василь=vasyl Остап=ostap Назар=nazar",
          "Коваленко=kovalenko Ткачук=tkachuk Марченко=marchenko Бондаренко=bondarenko"
              + " Поліщук=polishchuk Савченко=savchenko Лисенко=lysenko Кравчук=kravchuk"
              + " Руденко=rudenko Мельник=melnyk Гончар=honchar");

  private static final Pool RUSSIAN =
      Pool.of(
          "Анна=anna Елена=elena Ольга=olga Вера=vera Дарья=daria Ксения=ksenia Полина=polina",
          "Илья=ilya Алексей=alexey Павел=pavel Николай=nikolay Григорий=grigory Максим=maxim"
              + " Егор=egor",
          "Соколов=sokolov Орлов=orlov Лебедев=lebedev Никитин=nikitin Фомин=fomin Белов=belov"
              + " Жуков=zhukov Панин=panin Ершов=ershov");

  private Names() {}

  /** The first {@code count} of them; each address is somebody's alone. */
  static List<Name> first(int count) {
    var taken = new HashSet<String>();
    return IntStream.range(0, count)
        .mapToObj(Names::name)
        .map(name -> taken.add(name.latin()) ? name : numbered(name, taken))
        .toList();
  }

  private static Name numbered(Name name, HashSet<String> taken) {
    int number = 2;
    while (!taken.add(name.latin() + number)) {
      number++;
    }
    return new Name(name.first(), name.last(), name.language(), name.latin() + number);
  }

  private static Name name(int index) {
    var language = LANGUAGES.get(index % LANGUAGES.size());
    var pool = pool(language);
    boolean woman = index % 2 == 0 || index % 7 == 1;
    int step = index / LANGUAGES.size();
    var firsts = woman ? pool.women() : pool.men();
    var first = firsts.get((step + index) % firsts.size());
    var last = pool.last().get((step * 3 + index) % pool.last().size());
    boolean ending = woman && language.equals("ru");
    return new Name(
        shown(first),
        shown(last) + (ending ? "а" : ""),
        language,
        latin(first) + "." + latin(last) + (ending ? "a" : ""));
  }

  private static Pool pool(String language) {
    return switch (language) {
      case "uk" -> UKRAINIAN;
      case "ru" -> RUSSIAN;
      default -> ENGLISH;
    };
  }

  private static String shown(String entry) {
    return entry.replaceFirst("=.*", "");
  }

  private static String latin(String entry) {
    return entry.replaceFirst(".*=", "").toLowerCase(Locale.ROOT);
  }
}
