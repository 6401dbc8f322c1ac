namespace MusicHub.Web.Documents;

/// <summary>A file could not be made; the message tells a person what to do about it.</summary>
public sealed class DocumentException : Exception
{
    public DocumentException(string message) : base(message)
    {
    }

    public DocumentException(string message, Exception inner) : base(message, inner)
    {
    }
}
