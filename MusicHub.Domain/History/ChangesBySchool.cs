namespace MusicHub.Domain.History;

/// <summary>What a school does itself, by a link and without an account: no person of the hub did it, nor did the program.</summary>
public static class ChangesBySchool
{
    public const string By = "The school";

    private const string Program = "The program";

    public const string SurveyAnswered = "Survey answered by the school";

    public const string SurveyCompleted = "Survey completed by the school";

    public const string NoteAnswered = "Visit note answered by the school";

    public const string AuditAreaAnswered = "Audit area answered by the school";

    public const string AuditAnswered = "Audit answered by the school";

    public static readonly IReadOnlyList<string> Kinds = [SurveyAnswered, SurveyCompleted, NoteAnswered, AuditAreaAnswered, AuditAnswered];

    /// <summary>Who made a change that names no person.</summary>
    public static string WhoMade(string kind) => Kinds.Contains(kind) ? By : Program;

    /// <summary>Who made a change, inside a sentence: "the school", or a person's name as it is.</summary>
    public static string InSentence(string who) => who is By or Program ? $"t{who[1..]}" : who;
}
