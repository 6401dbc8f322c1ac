namespace MusicHub.Web.Features.Problems;

public sealed record ProblemPage(string Title, string Advice, string? Reference)
{
    public static ProblemPage For(int status, string reference) => status switch
    {
        400 => new("That request could not be read", "Go back, reload the page and try again. If you had been away for a long time, the form may have expired.", reference),
        403 => new("You may not do that", "Your role does not include this. If it should, ask a technical administrator.", null),
        404 => new("Page not found", "Check the address. The record may have been moved, or may not be yours to see.", null),
        413 => new("That file is too large", "Choose a smaller file.", null),
        429 => new("Too many requests", "Wait a minute and try again.", null),
        _ => new("Something went wrong", "What you did last may not be saved. Try again; if it goes wrong again, tell a technical administrator the reference below.", reference),
    };
}
