namespace MusicHub.Domain.Audits;

/// <summary>The seven key features of high-quality school music provision, as the National Plan for Music Education (2022) counts them.</summary>
public enum KeyFeature
{
    CurriculumTime = 1,
    Lessons,
    Choir,
    Ensemble,
    Space,
    Performance,
    LiveMusic,
}

public static class KeyFeatures
{
    public static readonly IReadOnlyList<KeyFeature> All = Enum.GetValues<KeyFeature>();

    public static string Title(this KeyFeature feature) => feature switch
    {
        KeyFeature.CurriculumTime => "An hour of curriculum music each week",
        KeyFeature.Lessons => "Lessons in a range of instruments, and voice",
        KeyFeature.Choir => "A choir or vocal group",
        KeyFeature.Ensemble => "An ensemble, band or group",
        KeyFeature.Space => "Space to rehearse and practise",
        KeyFeature.Performance => "A performance each term",
        _ => "Live music at least once a year",
    };
}
