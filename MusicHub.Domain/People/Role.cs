namespace MusicHub.Domain.People;

/// <summary>What somebody does at the hub. One person may hold several.</summary>
public enum Role
{
    Visitor,
    RegionalManager,
    HeadOfParticipation,
    Finance,
    Approver,
    OfficeAdministrator,
    BoardMember,
    TechnicalAdministrator,
}

public static class Roles
{
    public static readonly IReadOnlyList<Role> All = Enum.GetValues<Role>();

    public static string Title(this Role role) => role switch
    {
        Role.Visitor => "Visitor",
        Role.RegionalManager => "Regional manager",
        Role.HeadOfParticipation => "Head of Participation",
        Role.Finance => "Finance",
        Role.Approver => "Approver",
        Role.OfficeAdministrator => "Office administrator",
        Role.BoardMember => "Board member",
        Role.TechnicalAdministrator => "Technical administrator",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    /// <summary>One sentence for the page that gives roles.</summary>
    public static string Purpose(this Role role) => role switch
    {
        Role.Visitor => "Visits schools and records the visits.",
        Role.RegionalManager => "Looks after the schools of a region: its visits, contacts and actions.",
        Role.HeadOfParticipation => "Decides who is visited when, keeps the register and prepares reports.",
        Role.Finance => "Keeps First Access charges, subsidy and invoices.",
        Role.Approver => "Adopts subsidy options and publishes reports for the executive.",
        Role.OfficeAdministrator => "Keeps contacts, the register and the diary, and chases what is missing.",
        Role.BoardMember => "Reads what is published.",
        Role.TechnicalAdministrator => "Runs the program: settings, people and jobs.",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}
