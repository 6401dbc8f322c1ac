namespace MusicHub.Web.Features.Contacts;

/// <summary>The form for a contact of a school or trust.</summary>
/// <param name="Version">Null for a new contact.</param>
public sealed record ContactFormPage(string Title, ContactForm Form, ContactOwner Owner, int? Version);
