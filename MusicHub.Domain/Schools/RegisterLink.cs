namespace MusicHub.Domain.Schools;

/// <summary>How the links file says that two establishments belong together, seen from the first.</summary>
public enum RegisterLinkKind
{
    /// <summary>The linked establishment came before.</summary>
    Predecessor,

    /// <summary>The linked establishment came after.</summary>
    Successor,

    /// <summary>One came of the other, but the file does not say which.</summary>
    Amalgamation,

    /// <summary>No succession, such as a sixth form centre.</summary>
    Other,
}

/// <summary>One row of the register's links file.</summary>
/// <param name="TypeName">The register's words, such as "Predecessor - merged".</param>
/// <param name="IsSplit">Whether the words say that one school became several.</param>
public sealed record RegisterLink(
    int Urn, int LinkedUrn, string? LinkedName, RegisterLinkKind Kind, string TypeName, bool IsSplit, DateOnly? EstablishedOn)
{
    /// <summary>Reads the register's words for the type of a link.</summary>
    public static RegisterLinkKind KindOf(string typeName) => RegisterWords.Key(typeName) switch
    {
        var key when key.StartsWith("predecessor", StringComparison.Ordinal) => RegisterLinkKind.Predecessor,
        var key when key.StartsWith("successor", StringComparison.Ordinal) => RegisterLinkKind.Successor,
        "resultofamalgamation" => RegisterLinkKind.Amalgamation,
        _ => RegisterLinkKind.Other,
    };

    /// <summary>Whether the register's words for the type of a link speak of a split.</summary>
    public static bool SaysSplit(string typeName) => typeName.Contains("split", StringComparison.OrdinalIgnoreCase);
}
