namespace MusicHub.Web.Setup;

/// <summary>The program cannot start with a setting as it is; the message is one sentence for the operator.</summary>
public sealed class UnusableSettingException(string message) : Exception(message);
