namespace MusicHub.Domain.Feedback;

public enum FeedbackKind
{
    Compliment,
    Complaint,
    Comment,
}

/// <summary>How it reached the hub.</summary>
public enum FeedbackSource
{
    Visit,
    Survey,
    Email,
    Telephone,
    Letter,
    Meeting,
    SocialMedia,
    Other,
}

/// <summary>What it is about.</summary>
public enum FeedbackTheme
{
    Teaching,
    Charges,
    Communication,
    Instruments,
    EnsemblesAndEvents,
    Inclusion,
    Training,
    Administration,
    Other,
}

public static class FeedbackWords
{
    public static readonly IReadOnlyList<FeedbackKind> Kinds = Enum.GetValues<FeedbackKind>();

    public static readonly IReadOnlyList<FeedbackSource> Sources = Enum.GetValues<FeedbackSource>();

    public static readonly IReadOnlyList<FeedbackTheme> Themes = Enum.GetValues<FeedbackTheme>();

    public static string Title(this FeedbackSource source) => source switch
    {
        FeedbackSource.Visit => "In a visit",
        FeedbackSource.Survey => "Have Your Say",
        FeedbackSource.Email => "E-mail",
        FeedbackSource.SocialMedia => "Social media",
        FeedbackSource.Other => "Some other way",
        _ => source.ToString(),
    };

    public static string Title(this FeedbackTheme theme) => theme switch
    {
        FeedbackTheme.EnsemblesAndEvents => "Ensembles and events",
        FeedbackTheme.Inclusion => "Inclusion and access",
        FeedbackTheme.Training => "Training for teachers",
        FeedbackTheme.Other => "Something else",
        _ => theme.ToString(),
    };
}
