using FsCheck;
using FsCheck.Fluent;
using MusicHub.Domain.Schools;

namespace MusicHub.Tests.Domain.Schools;

public sealed class SearchableTests
{
    [TestCase("St. Mary's C of E (VA) Primary", "st marys c of e va primary")]
    [TestCase("  École  Élémentaire ", "ecole elementaire")]
    [TestCase("HARPENDEN", "harpenden")]
    [TestCase("St Mary’s", "st marys")]
    [TestCase("--", "")]
    [TestCase(null, "")]
    public void Fold_GivesWhatIsCompared(string? text, string folded) => Assert.That(Searchable.Fold(text), Is.EqualTo(folded));

    [Test]
    public void Fold_OfWhatIsFolded_ChangesNothing() =>
        Prop.ForAll(Texts().ToArbitrary(), text => Searchable.Fold(Searchable.Fold(text)) == Searchable.Fold(text)).QuickCheckThrowOnFailure();

    [Test]
    public void Fold_IgnoresCaseAndAccents() =>
        Prop.ForAll(Texts().ToArbitrary(), text => Searchable.Fold(text.ToUpperInvariant().Replace("E", "É", StringComparison.Ordinal)) == Searchable.Fold(text)).QuickCheckThrowOnFailure();

    [Test]
    public void Fold_NeverHasTwoSpacesOrSpacesAtItsEnds() =>
        Prop.ForAll(Texts().ToArbitrary(), text =>
        {
            var folded = Searchable.Fold(text);
            return folded == folded.Trim() && !folded.Contains("  ", StringComparison.Ordinal);
        }).QuickCheckThrowOnFailure();

    [Test]
    public void Fold_FindsEachWordOfANameByAnyPartOfIt() =>
        Prop.ForAll((from text in Texts() from start in Gen.Choose(0, 30) from length in Gen.Choose(1, 8) select (text, start, length)).ToArbitrary(), one =>
        {
            var folded = Searchable.Fold(one.text);
            if (one.start + one.length > one.text.Length)
                return;
            foreach (var word in Searchable.Fold(one.text.Substring(one.start, one.length)).Split(' ', StringSplitOptions.RemoveEmptyEntries))
                Assert.That(folded, Does.Contain(word), one.text);
        }).QuickCheckThrowOnFailure();

    private static Gen<string> Texts() =>
        Gen.Elements('a', 'e', 'E', 'é', 'ü', 'Z', 'ß', '\'', '’', '.', ' ', '-', '(', ')', '7', '&').ArrayOf().Select(letters => new string(letters));
}
