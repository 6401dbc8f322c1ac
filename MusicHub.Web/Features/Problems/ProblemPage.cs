namespace MusicHub.Web.Features.Problems;

public sealed record ProblemPage(string Title, string Advice, string? Reference)
{
    public static ProblemPage For(int status, string reference) => status switch
    {
        400 => new("That request could not be read", "Go back, reload the page and try again. If you had been away for a long time, the form may have expired.", reference),
        403 => new("You may not do that", "Your role does not include this, or the record belongs to another region or another person. If it should be yours to do, ask the region’s manager or a technical administrator.", null),
        404 => new("Page not found", "Check the address. The record may have been moved, or may not be yours to see.", null),
        405 => new("That address cannot be used like this", "Open it from the page that led to it.", null),
        408 => new("That took too long to arrive", "Check your connection and try again. Nothing was saved.", null),
        409 => new("Somebody else was quicker", "What you sent does not fit with what somebody else saved at the same moment. Go back, reload the page and try again. Nothing of yours was saved.", null),
        413 => new("That file is too large", "Go back and choose a smaller file. Nothing was saved.", null),
        414 or 431 => new("That address is too long", "Go back and use fewer filters.", null),
        415 => new("That request could not be read", "Go back, reload the page and try again.", reference),
        429 => new("Too many requests", "Wait five minutes and try again.", null),
        _ => new("Something went wrong", "What you did last may not be saved. Try again; if it goes wrong again, tell a technical administrator the reference below.", reference),
    };
}
