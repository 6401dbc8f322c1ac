using MusicHub.Domain.Schools;

namespace MusicHub.Tests.Domain.Schools;

/// <summary>Schools as a hub has them, and imports into it, without a database.</summary>
internal sealed class RegisterWorld
{
    public static readonly DateOnly Today = new(2026, 2, 3);

    public List<School> Schools { get; } = [];

    public List<Trust> Trusts { get; } = [];

    public List<Region> Regions { get; } = [];

    public HashSet<int> Authorities { get; } = [919];

    public static RegisterRow Row(int urn, Func<RegisterFacts, RegisterFacts>? facts = null, RegisterStatus status = RegisterStatus.Open)
    {
        var row = new RegisterRow
        {
            Urn = urn,
            Line = urn,
            Type = EstablishmentType.CommunitySchool,
            Status = status,
            RegisterPhase = RegisterPhase.Primary,
            Facts = new RegisterFacts { Name = $"School {urn}", LaCode = 919, LaName = "Hertfordshire", Type = "Community school", Town = "Ambleford" },
        };
        return facts is null ? row : row with { Facts = facts(row.Facts) };
    }

    public static RegisterLink Succeeds(int newer, int older, string words = "Successor", DateOnly? on = null) =>
        new(older, newer, null, RegisterLink.KindOf(words), words, RegisterLink.SaysSplit(words), on);

    public School School(int urn) => Schools.Single(school => school.Urns.Any(known => known.Urn == urn));

    public RegisterPlan Plan(IEnumerable<RegisterRow> rows, params IEnumerable<RegisterLink> links) => RegisterPlanner.Plan(new RegisterPlanInput
    {
        Rows = [.. rows],
        Links = [.. links],
        Authorities = Authorities,
        Schools = [.. Schools.Select(KnownSchool.Of)],
        Trusts = [.. Trusts.Select(trust => new KnownTrust(trust.Id, trust.Code, trust.Name))],
        Regions = Regions,
        Today = Today,
    });

    public RegisterPlan Import(IEnumerable<RegisterRow> rows, params IEnumerable<RegisterLink> links)
    {
        var plan = Plan(rows, links);
        var ids = new Dictionary<string, Guid>();
        foreach (var planned in plan.Trusts)
        {
            if (planned.Id is { } id)
            {
                Trusts.Single(trust => trust.Id == id).Describe(planned.Code, planned.Name);
                continue;
            }

            var added = new Trust(planned.Code, planned.Name);
            Trusts.Add(added);
            ids[planned.Key] = added.Id;
        }

        foreach (var planned in plan.Schools)
        {
            var trustId = planned.Trust is { } trust ? trust.Id ?? ids[trust.Key] : (Guid?)null;
            if (planned.SchoolId is { } id)
                planned.ApplyTo(Schools.Single(school => school.Id == id), trustId, Today);
            else
                Schools.Add(planned.Make(trustId));
        }

        return plan;
    }
}
