using MusicHub.Domain.Schools;

namespace MusicHub.Data.Demo;

/// <summary>36 trusts, from one school to some fifteen.</summary>
internal static class DemoTrusts
{
    // Where those stand in the list of names that take schools of one kind only, and how many have more than one school.
    private const int Catholic = 5;
    private const int ChurchOfEngland = 6;
    private const int Special = 19;
    private const int Several = 20;

    public static IReadOnlyList<Trust> Make() => [.. DemoNames.Trusts.Select((name, index) => new Trust(17_001 + (index * 13), name))];

    /// <summary>Gives each academy its trust: by religion, by kind, else by neighbourhood, since a trust's schools lie near each other.</summary>
    public static void Join(IReadOnlyList<Trust> trusts, IReadOnlyList<DemoSchoolDraft> drafts)
    {
        var chance = new DemoChance(2221);
        var academies = drafts.Where(draft => draft.IsAcademy && draft.Status == RegisterStatus.Open).ToList();
        foreach (var academy in academies)
        {
            academy.TrustId = academy switch
            {
                { Religion: DemoSchoolDraft.Catholic } => trusts[Catholic].Id,
                { Religion: DemoSchoolDraft.ChurchOfEngland } => trusts[ChurchOfEngland].Id,
                { Phase: RegisterPhase.NotApplicable } => trusts[Special].Id,
                _ => null,
            };
        }

        // The last sixteen trusts have one school each.
        var several = trusts.Where((_, index) => index < Several && index is not (Catholic or ChurchOfEngland or Special)).ToList();
        var single = trusts.Skip(Several).ToList();
        var rest = academies.Where(academy => academy.TrustId is null).ToList();
        foreach (var (academy, trust) in chance.Shuffled(rest.Where(academy => academy.Phase == RegisterPhase.Secondary)).Zip(single))
            academy.TrustId = trust.Id;
        var left = new Queue<DemoSchoolDraft>(rest.Where(academy => academy.TrustId is null).OrderBy(academy => academy.Place.Easting + (academy.Place.Northing / 2)));
        foreach (var (trust, size) in several.Zip(DemoChance.Share(left.Count, [15, 12, 10, 9, 8, 7, 7, 6, 5, 5, 4, 4, 3, 3, 2, 2, 2])))
        {
            for (var i = 0; i < size; i++)
                left.Dequeue().TrustId = trust.Id;
        }
    }
}
