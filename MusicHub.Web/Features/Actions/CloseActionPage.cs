namespace MusicHub.Web.Features.Actions;

public sealed record CloseActionPage(CloseActionForm Form, ActionSubject Subject);
