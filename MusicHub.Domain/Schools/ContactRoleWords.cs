namespace MusicHub.Domain.Schools;

/// <summary>Reads the roles that people write in their sheets: "Headteacher", "Music co-ordinator; SLT".</summary>
public static class ContactRoleWords
{
    private static readonly Dictionary<string, ContactRoleKind> Known = new()
    {
        ["head"] = ContactRoleKind.Head,
        ["headteacher"] = ContactRoleKind.Head,
        ["head teacher"] = ContactRoleKind.Head,
        ["executive head"] = ContactRoleKind.Head,
        ["executive headteacher"] = ContactRoleKind.Head,
        ["head of school"] = ContactRoleKind.Head,
        ["principal"] = ContactRoleKind.Head,
        ["music lead"] = ContactRoleKind.MusicLead,
        ["music leader"] = ContactRoleKind.MusicLead,
        ["music coordinator"] = ContactRoleKind.MusicLead,
        ["music co ordinator"] = ContactRoleKind.MusicLead,
        ["music subject lead"] = ContactRoleKind.MusicLead,
        ["music subject leader"] = ContactRoleKind.MusicLead,
        ["head of music"] = ContactRoleKind.MusicLead,
        ["director of music"] = ContactRoleKind.MusicLead,
        ["slt"] = ContactRoleKind.LeadershipTeamLead,
        ["slt lead"] = ContactRoleKind.LeadershipTeamLead,
        ["slt lead for music"] = ContactRoleKind.LeadershipTeamLead,
        ["slt link"] = ContactRoleKind.LeadershipTeamLead,
        ["bursar"] = ContactRoleKind.Bursar,
        ["sbm"] = ContactRoleKind.Bursar,
        ["school business manager"] = ContactRoleKind.Bursar,
        ["business manager"] = ContactRoleKind.Bursar,
        ["finance"] = ContactRoleKind.Bursar,
        ["office"] = ContactRoleKind.Office,
        ["school office"] = ContactRoleKind.Office,
        ["admin"] = ContactRoleKind.Office,
        ["secretary"] = ContactRoleKind.Office,
        ["other"] = ContactRoleKind.Other,
    };

    /// <summary>Reads roles that are parted by semicolons, commas, slashes, ampersands or line ends.</summary>
    /// <param name="unknown">The first word that names no role, if there is one.</param>
    public static IReadOnlyCollection<ContactRoleKind> Read(string? text, out string? unknown)
    {
        unknown = null;
        var roles = new SortedSet<ContactRoleKind>();
        foreach (var word in (text ?? "").Split([';', ',', '/', '&', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Known.TryGetValue(Searchable.Fold(word), out var role))
                roles.Add(role);
            else
                unknown ??= word;
        }

        return roles;
    }
}
